package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import selfsame.decision.Decision;
import selfsame.decision.Evidence;
import selfsame.decision.Facts;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Namespace;
import selfsame.policy.Ambiguous;
import selfsame.policy.Blocked;
import selfsame.policy.DecisionRules;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Normaliser;
import selfsame.policy.Policy;
import selfsame.resolution.Batch;
import selfsame.resolution.IncomingEvent;
import selfsame.resolution.RandomStream;
import selfsame.resolution.Refusal;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.ResolveEvents;
import selfsame.resolution.Resolved;

/** What the real graph holds after a stream, against the same evidence decided from scratch. */
class ResolveEventsIT {

    private static final long NOW = 10_000_000;
    private static final Refusal NEVER = (delivery, why) -> {
        throw new AssertionError("refused " + delivery + ": " + why);
    };

    static LongStream seeds() {
        return LongStream.range(0, 6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theGraphHoldsWhatDecidingFromScratchGives(long seed) {
        ResolveEvents resolve = resolver(Graph.emptied());
        RandomStream stream = RandomStream.of(seed, 150, 12);

        for (Batch batch : stream.repeated().batches(seed, 0, 30)) {
            assertThat(resolve.resolve(batch, NEVER)).isInstanceOf(Resolved.Applied.class);
        }

        assertThat(Graph.people()).isEqualTo(people(stream.events()));
        assertThat(Graph.links().stream()
                        .filter(link -> link.split(" ", -1).length > 6)
                        .map(ResolveEventsIT::pairAndKind))
                .containsExactlyInAnyOrderElementsOf(held(stream.events()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void orderAndBatchingChangeNothing(long seed) {
        RandomStream stream = RandomStream.of(seed, 150, 12);
        List<Set<String>> links = new ArrayList<>();
        List<Set<Set<String>>> people = new ArrayList<>();

        for (int round = 0; round < 2; round++) {
            ResolveEvents resolve = resolver(Graph.emptied());
            for (Batch batch : stream.shuffled(seed + round).batches(seed + round, 0, 1 + round * 60)) {
                resolve.resolve(batch, NEVER);
            }
            links.add(Graph.links().stream().map(ResolveEventsIT::withoutReason).collect(Collectors.toSet()));
            people.add(Graph.people());
        }

        assertThat(people.get(1)).isEqualTo(people.get(0));
        assertThat(links.get(1)).isEqualTo(links.get(0));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void resolversThatMeetOnTheSamePeopleLoseNothing(long seed) throws Exception {
        ResolveEvents resolve = resolver(Graph.emptied());
        RandomStream stream = RandomStream.of(seed, 300, 12);
        List<RandomStream> halves = List.of(
                new RandomStream(stream.events().subList(0, 150)),
                new RandomStream(stream.events().subList(150, 300)));

        try (ExecutorService resolvers = Executors.newFixedThreadPool(halves.size())) {
            List<Future<?>> done = new ArrayList<>();
            for (int partition = 0; partition < halves.size(); partition++) {
                List<Batch> batches = halves.get(partition).batches(seed, partition, 15);
                done.add(resolvers.submit(() -> batches.forEach(
                        batch -> assertThat(resolve.resolve(batch, NEVER)).isInstanceOf(Resolved.Applied.class))));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }

        assertThat(Graph.people()).isEqualTo(people(stream.events()));
        assertThat(Graph.held()).containsExactlyInAnyOrderElementsOf(held(stream.events()));
    }

    @Test
    void aRepeatedBatchIsFencedAndChangesNothing() {
        ResolveEvents resolve = resolver(Graph.emptied());
        Batch batch = RandomStream.of(1, 40, 5).batches(1, 0, 40).getFirst();
        resolve.resolve(batch, NEVER);
        var before = Graph.run("MATCH (n) RETURN count(n) AS nodes");

        Resolved again = resolve.resolve(batch, NEVER);

        assertThat(again).isInstanceOf(Resolved.Fenced.class);
        assertThat(Graph.run("MATCH (n) RETURN count(n) AS nodes")).isEqualTo(before);
    }

    /** Whoever takes it once the position has moved waits for this commit, and for no other. */
    @Test
    void aBatchHoldsTheLatchesOfItsPartitionsToItsEnd() throws Exception {
        ResolveEvents resolve = resolver(Graph.emptied());
        List<Batch> batches = RandomStream.of(1, 40, 5).batches(1, 0, 20);
        resolve.resolve(batches.get(0), NEVER);

        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Resolved> waiting = Graph.whileLocked("Latch", () -> {
                Future<Resolved> second = other.submit(() -> resolve.resolve(batches.get(1), NEVER));
                Graph.awaitBlocked();
                return second;
            });

            assertThat(waiting.get()).isInstanceOf(Resolved.Applied.class);
        }
        assertThat(Graph.run("MATCH (l:Latch) RETURN l.key AS key, keys(l) AS properties"))
                .singleElement()
                .satisfies(latch -> {
                    assertThat(latch.get("key").asString()).isEqualTo("events-0");
                    assertThat(latch.get("properties").asList()).hasSize(1);
                });
    }

    static ResolveEvents resolver(Driver driver) {
        return new ResolveEvents(
                IdentityStores.neo4j(
                        driver,
                        new IdentityStores.Settings("test", 1, Optional.empty(), Duration.ofMinutes(1), () -> {})),
                ResolveEventsIT::policy,
                IdentityStores::mintPersonId,
                () -> NOW,
                new ResolutionLimits(5_000, 20));
    }

    static Policy policy() {
        return new Policy(
                1,
                List.of(
                        rule("user_id", true, 1),
                        rule("loyalty_id", true, 1),
                        rule("email", false, 3),
                        rule("phone", false, 3),
                        rule("device_id", false, 100),
                        rule("cookie", false, 100)),
                Blocked.NONE,
                new DecisionRules(
                        List.of(DecisionRules.Order.KIND, DecisionRules.Order.PRIORITY, DecisionRules.Order.EARLIEST),
                        100,
                        20,
                        1,
                        Duration.ZERO));
    }

    private static NamespaceRule rule(String namespace, boolean unique, int limit) {
        return new NamespaceRule(
                new Namespace(namespace),
                unique,
                limit,
                Ambiguous.NO,
                Optional.empty(),
                Optional.empty(),
                Normaliser.NONE);
    }

    private static Set<Set<String>> people(List<IncomingEvent> events) {
        return decided(events).people().stream()
                .map(person ->
                        person.stream().map(Identifier::canonical).collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    private static List<String> held(List<IncomingEvent> events) {
        return decided(events).held().stream()
                .map(held -> held.link().pair().left().canonical()
                        + ' '
                        + held.link().pair().right().canonical()
                        + ' '
                        + held.link().kind())
                .toList();
    }

    private static selfsame.decision.Decided decided(List<IncomingEvent> events) {
        Map<Identifier, Long> firstSeenAt = new HashMap<>();
        Map<Link.Key, Link> links = new HashMap<>();
        for (IncomingEvent event : events) {
            event.sightings()
                    .forEach(sighting -> firstSeenAt.merge(sighting.identifier(), event.occurredAt(), Math::min));
            List<IncomingEvent.Sighting> strongestFirst = event.sightings().stream()
                    .sorted(java.util.Comparator.comparing(
                            IncomingEvent.Sighting::identifier, policy().strongestFirst()))
                    .toList();
            for (int a = 0; a < strongestFirst.size(); a++) {
                for (int b = a + 1; b < strongestFirst.size(); b++) {
                    LinkKind kind = event.alias()
                            ? LinkKind.ALIASED
                            : strongestFirst.get(a).authenticated() ? LinkKind.AUTHENTICATED : LinkKind.OBSERVED;
                    Link link = Link.seenOnce(
                            strongestFirst.get(a).identifier(),
                            strongestFirst.get(b).identifier(),
                            kind,
                            event.occurredAt());
                    links.merge(link.key(), link, Link::gather);
                }
            }
        }
        return Decision.decide(Evidence.of(firstSeenAt, links.values()), Facts.NONE, policy(), NOW);
    }

    private static String pairAndKind(String link) {
        String[] parts = link.split(" ", -1);
        return parts[0] + ' ' + parts[1] + ' ' + parts[2];
    }

    private static String withoutReason(String link) {
        String[] parts = link.split(" ", -1);
        return String.join(" ", List.of(parts).subList(0, 6)) + (parts.length > 6 ? " held" : "");
    }
}
