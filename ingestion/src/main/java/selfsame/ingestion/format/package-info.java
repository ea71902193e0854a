/** The formats that events may come in, each mapped to what the contract takes: our own, CloudEvents, Segment. */
@NullMarked
package selfsame.ingestion.format;

import org.jspecify.annotations.NullMarked;
