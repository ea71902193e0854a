/** Every statement as a file, with its typed record: {@code link.UpsertLinks} is {@code cypher/link/upsert-links.cypher}. */
@NullMarked
package selfsame.cypher;

import org.jspecify.annotations.NullMarked;
