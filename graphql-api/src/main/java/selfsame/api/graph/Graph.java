package selfsame.api.graph;

import java.util.List;
import selfsame.api.link.Link;
import selfsame.api.person.Identifier;

/**
 * What is to be drawn.
 *
 * @param links between these identifiers
 * @param people whom these identifiers belong to
 * @param truncated there is more than what was asked for
 */
public record Graph(List<Identifier> identifiers, List<Link> links, List<? extends Object> people, boolean truncated) {}
