package selfsame.ingestion.resolver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import selfsame.decision.Decided;
import selfsame.decision.Decision;
import selfsame.decision.Evidence;
import selfsame.decision.Facts;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.EventIdentifier;
import selfsame.ingestion.contract.Statement;
import selfsame.policy.Policy;

/** A seeded day of customers as canonical events, and what deciding all of it from scratch gives. */
final class Customers {

    private static final Instant DAY = Instant.parse("2026-03-01T08:00:00Z");

    private final List<CanonicalEvent> events = new ArrayList<>();

    /** Events of people who browse with cookies and devices, log in, and at times share a device or a mailbox. */
    static Customers of(long seed, int people, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        Customers customers = new Customers();
        for (int number = 0; number < size; number++) {
            int person = random.nextInt(people);
            List<EventIdentifier> carried = new ArrayList<>();
            carried.add(EventIdentifier.of("cookie", "c" + person + "-" + random.nextInt(3)));
            if (random.nextInt(3) == 0) {
                carried.add(EventIdentifier.of(
                        "device_id", "d" + (random.nextInt(20) == 0 ? "shared" + person % 7 : "" + person)));
            }
            if (random.nextInt(4) == 0) {
                carried.add(EventIdentifier.authenticated("user_id", "u" + person));
            }
            if (random.nextInt(8) == 0) {
                carried.add(EventIdentifier.of(
                        "email", "m" + (random.nextInt(15) == 0 ? person / 9 : person) + "@example.com"));
            }
            customers.events.add(event(seed + "-" + number, DAY.plusSeconds(random.nextInt(36_000)), carried));
        }
        return customers;
    }

    private static CanonicalEvent event(String id, Instant at, List<EventIdentifier> carried) {
        return new CanonicalEvent(
                CanonicalEvent.SPEC_VERSION,
                id,
                "test-shop",
                "page_viewed",
                at,
                at,
                CanonicalEvent.SCHEMA_VERSION,
                carried,
                Statement.OBSERVED,
                null,
                "web",
                null,
                Map.of(),
                Map.of(),
                Map.of("page", "/" + id),
                Map.of());
    }

    List<CanonicalEvent> events() {
        return events;
    }

    /** Every person as the canonical keys of its identifiers, decided from scratch. */
    static Set<Set<String>> people(List<CanonicalEvent> events, Policy policy, long now) {
        return decided(events, policy, now).people().stream()
                .map(person ->
                        person.stream().map(Identifier::canonical).collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    /** Every link: pair, kind, distinct events, and whether it is held. */
    static Set<String> links(List<CanonicalEvent> events, Policy policy, long now) {
        Set<Link.Key> held = decided(events, policy, now).held().stream()
                .map(link -> link.link().key())
                .collect(Collectors.toSet());
        return gathered(events, policy).values().stream()
                .map(link -> "%s %s %s %d%s"
                        .formatted(
                                link.pair().left().canonical(),
                                link.pair().right().canonical(),
                                link.kind(),
                                link.events(),
                                held.contains(link.key()) ? " held" : ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Decided decided(List<CanonicalEvent> events, Policy policy, long now) {
        Map<Identifier, Long> firstSeenAt = new HashMap<>();
        for (CanonicalEvent event : events) {
            event.identifiers()
                    .forEach(one ->
                            firstSeenAt.merge(one.identifier(), event.time().toEpochMilli(), Math::min));
        }
        return Decision.decide(Evidence.of(firstSeenAt, gathered(events, policy).values()), Facts.NONE, policy, now);
    }

    private static Map<Link.Key, Link> gathered(List<CanonicalEvent> events, Policy policy) {
        Map<Link.Key, Link> links = new HashMap<>();
        for (CanonicalEvent event : events) {
            List<EventIdentifier> carried = event.identifiers();
            for (EventIdentifier a : carried) {
                for (EventIdentifier b : carried) {
                    if (policy.strongestFirst().compare(a.identifier(), b.identifier()) < 0) {
                        Link link = Link.seenOnce(
                                a.identifier(),
                                b.identifier(),
                                a.authenticated() ? LinkKind.AUTHENTICATED : LinkKind.OBSERVED,
                                event.time().toEpochMilli());
                        links.merge(link.key(), link, Link::gather);
                    }
                }
            }
        }
        return links;
    }
}
