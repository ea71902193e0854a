/** The graph in Neo4j: domain to rows and back, transactions, retries. */
@NullMarked
package selfsame.store;

import org.jspecify.annotations.NullMarked;
