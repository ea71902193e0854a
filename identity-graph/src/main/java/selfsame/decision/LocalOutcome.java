package selfsame.decision;

import java.util.List;
import java.util.Set;
import selfsame.identity.Identifier;

/** What deciding around the touched people came to. */
public sealed interface LocalOutcome {

    /**
     * The decision stands, whatever the rest of the graph holds.
     *
     * @param people the people that the loaded identifiers form now: disjoint, covering the decided ones, each sorted
     * @param held every held link with an end among the decided identifiers; a link of theirs that is not here is accepted
     * @param decided the identifiers that were decided; others that were loaded are as they were
     */
    record Settled(List<Set<Identifier>> people, List<HeldLink> held, Set<Identifier> decided)
            implements LocalOutcome {}

    /** The people that hold these identifiers matter too: load them and decide again. */
    record NeedsMore(Set<Identifier> at) implements LocalOutcome {}

    /** More identifiers than the budget would have to be decided; to be deferred, never decided differently. */
    record BeyondBudget(int identifiers) implements LocalOutcome {}
}
