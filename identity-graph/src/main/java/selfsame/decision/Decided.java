package selfsame.decision;

import java.util.List;
import java.util.Set;
import selfsame.identity.Identifier;
import selfsame.identity.Link;

/**
 * Who is who.
 *
 * @param people a partition of the identifiers: each sorted, in the order of their first identifiers
 * @param held what was refused and lies between two people, in canonical order. A link within a person is never held, though it
 *     may be expired, generic or retracted, and so no reason why the person is one
 * @param forest the links that joined two sides, in the order in which they were taken
 * @param generic too many were seen with these for them to name one
 */
public record Decided(List<Set<Identifier>> people, List<HeldLink> held, List<Link> forest, Set<Identifier> generic) {

    public Decided {
        people = List.copyOf(people);
        held = List.copyOf(held);
        forest = List.copyOf(forest);
        generic = Set.copyOf(generic);
    }
}
