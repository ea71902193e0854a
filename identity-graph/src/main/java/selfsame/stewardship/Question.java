package selfsame.stewardship;

import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import selfsame.decision.HeldReason;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;

/**
 * A case, as an answer to it has to know it.
 *
 * @param openedAt UTC epoch ms; tells one time that it was asked from the next
 * @param answer what a steward has said, if it is settled or being settled
 * @param settled whether it is closed
 * @param sides of what is held between two: their people's identifiers, beginning with the end itself; of one shared identifier: none
 * @param shared the identifier that names too many, if the question is about one
 * @param far what is linked to that one and held for its sake
 */
public record Question(
        String id,
        HeldReason reason,
        long openedAt,
        Optional<Verdict> answer,
        boolean settled,
        List<Side> sides,
        Optional<Identifier> shared,
        List<Far> far) {

    /** @param end of the held link; among {@code members} */
    public record Side(Identifier end, SequencedSet<Identifier> members) {}

    /**
     * @param id surrogate id
     * @param person whose it is now
     */
    public record Far(String id, Identifier identifier, PersonId person) {}
}
