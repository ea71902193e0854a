/** What runs inside the child JVM: an embedded Neo4j with Bolt, and a Kafka broker that is its own controller. */
@NullMarked
package selfsame.local.stack;

import org.jspecify.annotations.NullMarked;
