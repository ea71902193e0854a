package selfsame.decision;

import java.util.List;
import java.util.Set;
import selfsame.identity.Identifier;
import selfsame.identity.Link;

/** What deciding around the touched people came to. */
public sealed interface LocalOutcome {

    /**
     * The decision stands, whatever the rest of the graph holds. What it does not name is as it was.
     *
     * @param people the people that the loaded and the arrived identifiers form now: disjoint, none left out, each sorted
     * @param heldNow links to be stored as held, for this reason and with this witness: newly held, or for another reason than before
     * @param acceptedNow links that were held and are not any more
     * @param forest the links that join the people, in the order in which they were taken
     * @param generic those of the people's identifiers that stay generic whatever evidence arrives, until one of their links is gone or
     *     more than evidence changes: each is alone, and all of its links are out, whoever is at their other ends
     */
    record Settled(
            List<Set<Identifier>> people,
            List<HeldLink> heldNow,
            Set<Link.Key> acceptedNow,
            List<Link> forest,
            Set<Identifier> generic)
            implements LocalOutcome {}

    /**
     * More matters: load it and decide again.
     *
     * @param at the people that hold these identifiers
     * @param witnesses of these held links; asked for first, since with them fewer people may matter
     */
    record NeedsMore(Set<Identifier> at, Set<Link.Key> witnesses) implements LocalOutcome {}

    /** More identifiers than the budget would have to be decided; to be deferred, never decided differently. */
    record BeyondBudget(int identifiers) implements LocalOutcome {}
}
