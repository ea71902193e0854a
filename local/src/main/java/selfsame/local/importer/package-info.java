/** Turns records of other systems (JSON lines, CSV) into events, one a record. */
@NullMarked
package selfsame.local.importer;

import org.jspecify.annotations.NullMarked;
