/** What is to be told to the world: rows written with a decision, deleted once Kafka has them; and who may tell it. */
@NullMarked
package selfsame.cypher.outbox;

import org.jspecify.annotations.NullMarked;
