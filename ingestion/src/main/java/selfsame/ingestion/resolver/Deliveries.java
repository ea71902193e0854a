package selfsame.ingestion.resolver;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import selfsame.identity.Namespace;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.EventIdentifier;
import selfsame.ingestion.contract.EventRefused;
import selfsame.ingestion.contract.RejectionReason;
import selfsame.ingestion.contract.Statement;
import selfsame.ingestion.rejected.RejectedEvent;
import selfsame.policy.ByPolicy;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Policy;
import selfsame.resolution.Delivery;
import selfsame.resolution.Delivery.Content;
import selfsame.resolution.EventKey;
import selfsame.resolution.IncomingEvent;
import selfsame.resolution.IncomingEvent.Sighting;

/**
 * Turns records of the stream into deliveries. The collector checked them, but others may write to the topic too: what breaks
 * the contract is unusable, with its reason. Thread-safe.
 */
final class Deliveries {

    private static final byte[] NO_BYTES = {};

    /** The policy in force, with its rules at hand. */
    private record Rules(Policy policy, Map<Namespace, NamespaceRule> byNamespace, EventParticulars particulars) {

        static Rules of(Policy policy) {
            return new Rules(
                    policy,
                    policy.byNamespace(),
                    new EventParticulars(policy.profile().intent().topics()));
        }
    }

    private final Supplier<Rules> rules;
    private final Clock clock;

    Deliveries(Supplier<Policy> inForce, Clock clock) {
        this.rules = new ByPolicy<>(inForce, Rules::of);
        this.clock = clock;
    }

    Delivery of(ConsumerRecord<byte[], byte[]> record) {
        return new Delivery(record.partition(), record.offset(), content(record));
    }

    private Content content(ConsumerRecord<byte[], byte[]> record) {
        try {
            CanonicalEvent event = CanonicalEvent.decode(value(record));
            try {
                return new Content.Event(incoming(event));
            } catch (EventRefused refused) {
                return unusable(record, event.source(), refused.reason(), refused.detail());
            }
        } catch (EventRefused refused) {
            return unusable(record, RejectedEvent.SOURCE_UNKNOWN, refused.reason(), refused.detail());
        }
    }

    /** What is told of a record that cannot be used. */
    Content.Unusable unusable(
            ConsumerRecord<byte[], byte[]> record, String source, RejectionReason reason, String detail) {
        RejectedEvent rejected = RejectedEvent.of(
                new RejectedEvent.Refusal(RejectedEvent.Stage.RESOLVER, reason.name(), detail),
                new RejectedEvent.Received(
                        source,
                        "canonical",
                        clock.instant(),
                        new RejectedEvent.Origin.Kafka(record.topic(), record.partition(), record.offset())),
                value(record));
        return new Content.Unusable(source, reason.name(), rejected.toJson());
    }

    private static byte[] value(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null ? NO_BYTES : record.value();
    }

    private IncomingEvent incoming(CanonicalEvent event) {
        List<EventIdentifier> blocked =
                event.identifiers().stream().filter(this::isBlocked).toList();
        List<EventIdentifier> usable =
                event.identifiers().stream().filter(one -> !isBlocked(one)).toList();
        checkNamespaces(usable);
        return new IncomingEvent(
                new EventKey(event.source(), event.id()),
                event.type(),
                event.time().toEpochMilli(),
                event.receivedAt().toEpochMilli(),
                sightings(usable),
                event.statement() == Statement.ALIASED,
                rules.get().particulars().of(event),
                EventPayload.of(event, blocked).toJson(),
                EventPayload.digest(event));
    }

    private boolean isBlocked(EventIdentifier identifier) {
        return identifier.blocked() || rules.get().policy().blocked().matches(identifier.value());
    }

    private void checkNamespaces(List<EventIdentifier> identifiers) {
        Map<Namespace, String> unique = new HashMap<>();
        for (EventIdentifier identifier : identifiers) {
            Namespace namespace = Namespace.of(identifier.namespace());
            NamespaceRule rule = rules.get().byNamespace().get(namespace);
            if (rule == null) {
                throw new EventRefused(
                        RejectionReason.UNKNOWN_NAMESPACE, "the policy declares no namespace " + namespace);
            }
            String other = rule.unique() ? unique.put(namespace, identifier.value()) : null;
            if (other != null && !other.equals(identifier.value())) {
                throw new EventRefused(
                        RejectionReason.UNIQUE_CONFLICT, "two values of " + namespace + ", of which a person has one");
            }
        }
    }

    private static List<Sighting> sightings(List<EventIdentifier> identifiers) {
        Set<String> once = new HashSet<>();
        return identifiers.stream()
                .filter(identifier -> once.add(identifier.identifier().canonical()))
                .map(identifier -> new Sighting(identifier.identifier(), identifier.authenticated()))
                .toList();
    }
}
