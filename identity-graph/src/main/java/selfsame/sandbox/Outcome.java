package selfsame.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import selfsame.decision.HeldLink;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;

/**
 * The world after a step.
 *
 * @param error why the step was refused, and nothing else changed; empty: it was not
 * @param people by id
 * @param changes all so far, the oldest first
 */
public record Outcome(Optional<String> error, List<Person> people, List<HeldLink> held, List<Entry> changes) {

    public Outcome {
        people = List.copyOf(people);
        held = List.copyOf(held);
        changes = List.copyOf(changes);
    }

    /**
     * @param formerIds that answer with this person too, the best first
     * @param firstSeenAt least event time of its identifiers, UTC epoch ms
     * @param eventIds attributed to it, in the order in which they arrived
     */
    public record Person(
            PersonId id,
            List<PersonId> formerIds,
            SequencedSet<Identifier> identifiers,
            long firstSeenAt,
            List<String> eventIds) {}

    public enum Kind {
        CREATED,
        MERGED,
        SPLIT,
        MOVED,
        UNDONE,
        SEPARATED,
        CONFIRMED,
        RETRACTED,
        ERASED
    }

    /**
     * @param number from 1
     * @param survivor who answers for what moved; empty: an act, which moves nobody itself
     * @param involved the survivor, and whom the identifiers came from
     * @param undoneBy the number of the change that took it back
     */
    public record Entry(
            int number,
            Kind kind,
            Optional<PersonId> survivor,
            List<PersonId> involved,
            SequencedSet<Identifier> moved,
            OptionalInt undoneBy) {}
}
