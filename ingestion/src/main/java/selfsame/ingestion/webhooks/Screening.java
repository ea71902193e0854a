package selfsame.ingestion.webhooks;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whether a destination may be told of a change, and what. */
final class Screening {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Why a destination is not told. */
    enum Reason {
        NOT_ASKED_FOR,
        OUTDATED,
        SEGMENT,
        CONSENT,
        COHESION
    }

    private final Destination destination;
    private final Subject.Lookup people;

    Screening(Destination destination, Subject.Lookup people) {
        this.destination = destination;
        this.people = people;
    }

    /** Without a look at the person. */
    Optional<Reason> refuses(Message message) {
        if (!destination.changes().contains(message.type())) {
            return Optional.of(Reason.NOT_ASKED_FOR);
        }
        boolean otherSegment = message.type().isOfSegment()
                && destination.segment().isPresent()
                && !destination.segment().equals(message.segment());
        return otherSegment ? Optional.of(Reason.SEGMENT) : Optional.empty();
    }

    boolean isOutdated(Message message, Instant now) {
        return message.at().plus(destination.ageMax()).isBefore(now);
    }

    /** Whether the destination asks for more than the change itself. */
    boolean needsSubject(Message message) {
        return destination.purpose().isPresent()
                || destination.cohesionMin().isPresent()
                || (destination.segment().isPresent() && !message.type().isOfSegment());
    }

    Subject subject(Message message) {
        return people.of(message.personId());
    }

    Optional<Reason> refuses(Message message, Subject subject) {
        if (!message.type().isOfSegment()
                && destination
                        .segment()
                        .filter(name -> !subject.segments().contains(name))
                        .isPresent()) {
            return Optional.of(Reason.SEGMENT);
        }
        if (destination
                        .purpose()
                        .filter(purpose -> !subject.profile().allows(purpose))
                        .isPresent()
                && message.type() != ChangeType.CONSENT_WITHDRAWN) {
            return Optional.of(Reason.CONSENT);
        }
        return isLoose(subject) ? Optional.of(Reason.COHESION) : Optional.empty();
    }

    /** A person too large to tell how it hangs together is not trusted. */
    private boolean isLoose(Subject subject) {
        if (destination.cohesionMin().isEmpty()) {
            return false;
        }
        double known =
                subject.profile().cohesion().map(cohesion -> cohesion.value()).orElse(0.0);
        return known < destination.cohesionMin().getAsDouble();
    }

    /** The traits that it asks for, as far as consent goes; none where consent was withdrawn. */
    ObjectNode traits(Subject subject) {
        ObjectNode traits = JSON.createObjectNode();
        if (destination.purpose().filter(subject.profile()::allows).isPresent()) {
            for (String name : destination.traits()) {
                subject.profile().trait(name).ifPresent(trait -> traits.set(name, JSON.readTree(trait.value())));
            }
        }
        return traits;
    }
}
