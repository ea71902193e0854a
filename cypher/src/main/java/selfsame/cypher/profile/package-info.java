/** What is remembered of behaviour, and what the graph says of how well a person hangs together. */
@NullMarked
package selfsame.cypher.profile;

import org.jspecify.annotations.NullMarked;
