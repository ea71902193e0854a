package selfsame.ingestion.contract;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import selfsame.identity.Identifier;
import selfsame.policy.ByPolicy;
import selfsame.policy.Policy;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a client sent into a canonical event, or says why not. Thread-safe. */
public final class Contract {

    /** What the policy in force makes of identifiers. */
    private record Rules(IdentifierRules identifiers, Comparator<Identifier> strongestFirst) {}

    private final Supplier<Rules> rules;
    private final ContractProperties bounds;

    public Contract(Policy policy, String phoneRegion, ContractProperties bounds) {
        this(() -> policy, phoneRegion, bounds);
    }

    /** @param phoneRegion ISO 3166 code of the country in which a telephone number without a country code is */
    public Contract(Supplier<Policy> inForce, String phoneRegion, ContractProperties bounds) {
        this.rules = new ByPolicy<>(
                inForce, policy -> new Rules(new IdentifierRules(policy, phoneRegion), policy.strongestFirst()));
        this.bounds = bounds;
    }

    /**
     * Checks, upcasts, repairs the time, normalises, and takes back what the source may not claim.
     *
     * @param submitted of any schema version; left as it is
     * @throws EventRefused when the event breaks the contract
     */
    public CanonicalEvent accept(ObjectNode submitted, Arrival arrival) {
        EventText.check(submitted);
        EventSchemas.check(Upcasts.version(submitted), submitted);
        SubmittedEvent event = EventJson.bind(Upcasts.toCurrent(submitted), SubmittedEvent.class);
        String imported = arrival.source().isTrusted() ? event.imported() : null;
        Instant occurred = EventTime.repaired(event.time(), event.sentAt(), arrival.receivedAt());
        EventTime.check(occurred, arrival.receivedAt(), imported, bounds);
        List<EventIdentifier> identifiers = rules.get()
                .identifiers()
                .apply(event.identifiers(), arrival.source().trust());
        return canonical(event, arrival, occurred, identifiers, imported);
    }

    /** The canonical key of the strongest identifier that is not blocked; without one, the event's own key. */
    public String partitionKey(CanonicalEvent event) {
        return event.identifiers().stream()
                .filter(identifier -> !identifier.blocked())
                .map(EventIdentifier::identifier)
                .min(rules.get().strongestFirst())
                .map(Identifier::canonical)
                .orElseGet(event::key);
    }

    private static CanonicalEvent canonical(
            SubmittedEvent event,
            Arrival arrival,
            Instant occurred,
            List<EventIdentifier> identifiers,
            @Nullable String imported) {
        try {
            return new CanonicalEvent(
                    CanonicalEvent.SPEC_VERSION,
                    event.id(),
                    arrival.source().name(),
                    event.type(),
                    occurred,
                    arrival.receivedAt(),
                    CanonicalEvent.SCHEMA_VERSION,
                    identifiers,
                    arrival.source().isTrusted() ? event.statement() : Statement.OBSERVED,
                    imported,
                    event.channel(),
                    event.sessionId(),
                    event.context(),
                    event.traits(),
                    event.properties(),
                    event.consent());
        } catch (IllegalArgumentException broken) {
            throw new EventRefused(RejectionReason.SCHEMA, String.valueOf(broken.getMessage()));
        }
    }
}
