package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import selfsame.identity.Identifier;
import selfsame.policy.Policy;
import selfsame.resolution.ActOnPeople;
import selfsame.resolution.Batch;
import selfsame.resolution.Delivery;
import selfsame.resolution.EventKey;
import selfsame.resolution.IdentityStore;
import selfsame.resolution.IncomingEvent;
import selfsame.resolution.Order;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.ResolveEvents;
import selfsame.resolution.Wish;
import selfsame.wiring.PolicyReader;

/** Merging and undoing people of thousands of identifiers. What it takes is printed, and asserted nowhere. */
class LargePeopleIT {

    private static final int SIZE = Integer.getInteger("selfsame.large", 1_000);
    private static final Policy POLICY = PolicyReader.read("""
            namespaces:
              - {name: user}
              - {name: email}
              - {name: cookie}
            decision: {sizeMax: 1000000, limitDefault: 1000000}
            """);

    private final AtomicLong now = new AtomicLong();
    private final IdentityStore store = IdentityStores.neo4j(
            Graph.emptied(), new IdentityStores.Settings("test", 1, Optional.empty(), Duration.ofMinutes(1), () -> {}));
    private final ResolutionLimits limits = new ResolutionLimits(1_000_000, 50);
    private final ResolveEvents resolve =
            new ResolveEvents(store, () -> POLICY, IdentityStores::mintPersonId, now::get, limits);
    private final ActOnPeople acts =
            new ActOnPeople(store, () -> POLICY, IdentityStores::mintPersonId, now::get, limits);
    private long offset;

    @Test
    void anUndoneMergeOfLargePeopleIsTheTwoBefore() {
        star("a");
        star("b");
        see(List.of(List.of("email:ab")));
        assertThat(Graph.people()).hasSize(3);
        see(List.of(List.of("user:a", "email:ab")));
        Set<Set<String>> apart = Graph.people();
        assertThat(apart).hasSize(2);

        timed("merge", () -> {
            see(List.of(List.of("email:ab", "user:b")));
            return null;
        });
        assertThat(Graph.people()).hasSize(1);
        Wish undo = new Wish.Undo(newest("MERGED"));
        for (int round = 0; round < 4; round++) {
            timed("preview", () -> acts.preview(undo));
            act("undo", undo);
            assertThat(Graph.people()).isEqualTo(apart);
            act("merge again", new Wish.Undo(newest("UNDONE")));
            assertThat(Graph.people()).hasSize(1);
        }
        act("undo", undo);
        for (String one : List.of("a", "b")) {
            timed("one more of " + one, () -> {
                see(List.of(List.of("user:" + one, "cookie:more-" + one)));
                return null;
            });
        }
    }

    private void act(String what, Wish wish) {
        timed(what, () -> acts.act(new Order(wish, "steward", "because", Optional.empty(), Optional.empty())));
    }

    private static String newest(String kind) {
        return Graph.run("MATCH (c:Change {kind: '" + kind + "'}) RETURN c.id AS id ORDER BY id DESC LIMIT 1")
                .getFirst()
                .get("id")
                .asString();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf("LARGE %s: %.1f ms%n", what, (System.nanoTime() - start) / 1e6);
        return result;
    }

    private void star(String name) {
        for (int from = 0; from < SIZE; from += 1_000) {
            List<List<String>> events = new ArrayList<>();
            for (int number = from; number < Math.min(SIZE, from + 1_000); number++) {
                events.add(List.of("user:" + name, "cookie:" + name + number));
            }
            timed("thousand", () -> {
                see(events);
                return null;
            });
        }
    }

    private void see(List<List<String>> events) {
        List<Delivery> deliveries = new ArrayList<>();
        long from = offset;
        for (List<String> names : events) {
            long at = now.addAndGet(1_000);
            IncomingEvent event = new IncomingEvent(
                    new EventKey("test", "e" + offset),
                    "seen",
                    at,
                    at,
                    names.stream()
                            .map(name -> new IncomingEvent.Sighting(Identifier.parse(name), false))
                            .toList(),
                    false,
                    "{}",
                    offset);
            deliveries.add(new Delivery(0, offset, new Delivery.Content.Event(event)));
            offset++;
        }
        resolve.resolve(new Batch(deliveries, new TreeMap<>(Map.of(0, from))), (delivery, why) -> {
            throw new AssertionError("refused " + delivery + ": " + why);
        });
    }
}
