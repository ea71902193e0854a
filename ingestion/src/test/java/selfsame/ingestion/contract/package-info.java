@NullMarked
package selfsame.ingestion.contract;

import org.jspecify.annotations.NullMarked;
