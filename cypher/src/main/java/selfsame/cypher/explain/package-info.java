/** What the API reads to explain: what stewards said, which events say that two are one, how much there is to read. */
@NullMarked
package selfsame.cypher.explain;

import org.jspecify.annotations.NullMarked;
