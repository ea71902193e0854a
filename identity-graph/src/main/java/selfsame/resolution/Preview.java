package selfsame.resolution;

import java.util.List;
import java.util.SequencedSet;
import selfsame.decision.HeldLink;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;

/**
 * What an act would do. Nothing is written.
 *
 * @param token makes the act do exactly this, or fail
 * @param before everyone of whom it speaks or whom it changes, as they are
 * @param after the same identifiers, as the people they would be
 * @param held links that would be held and are not, or for another reason
 * @param moved how many identifiers would belong to somebody else
 */
public record Preview(
        String token, List<PreviewedPerson> before, List<PreviewedPerson> after, List<HeldLink> held, int moved) {

    /**
     * One person.
     *
     * @param formerIds other ids that it answers to
     * @param events that are attributed to its identifiers
     */
    public record PreviewedPerson(
            PersonId id, List<PersonId> formerIds, SequencedSet<Identifier> identifiers, long events) {}
}
