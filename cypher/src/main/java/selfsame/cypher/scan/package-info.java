/** The whole graph, page by page. Nodes go by the numbers that the graph gives them, which last as long as they do. */
@NullMarked
package selfsame.cypher.scan;

import org.jspecify.annotations.NullMarked;
