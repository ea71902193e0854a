@NullMarked
package selfsame.local.importer;

import org.jspecify.annotations.NullMarked;
