package selfsame.history;

import java.util.List;
import java.util.SequencedSet;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;

/**
 * The people that a decision came to, with the ids they answer to, and what that changes.
 *
 * @param people every person that was decided, changed or not
 * @param anchored ids that are anchored at another identifier than before, or were minted just now
 * @param changes in an order in which they can be read one after the other; none for a person that only grew
 */
public record Named(List<NamedPerson> people, List<Anchoring> anchored, List<Change> changes) {

    /** @param arrived members that were nobody's before */
    public record NamedPerson(PersonId id, SequencedSet<Identifier> members, SequencedSet<Identifier> arrived) {}

    /** @param minted the id is new */
    public record Anchoring(PersonId id, Identifier anchor, boolean minted) {}
}
