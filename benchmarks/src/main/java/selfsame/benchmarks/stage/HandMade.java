package selfsame.benchmarks.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import selfsame.identity.Identifier;
import selfsame.policy.Policy;
import selfsame.resolution.ActOnPeople;
import selfsame.resolution.Batch;
import selfsame.resolution.DecideLater;
import selfsame.resolution.Delivery;
import selfsame.resolution.EventKey;
import selfsame.resolution.IdentityStore;
import selfsame.resolution.IncomingEvent;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.ResolveEvents;
import selfsame.store.IdentityStores;

/**
 * People made by hand on the real graph, with the product's own use cases and without a stream, for what is measured by the shape of a
 * person. Its position is on a partition that the stream does not have. Not thread-safe.
 */
public final class HandMade {

    private static final int PARTITION = 900;
    private static final int BATCH = 2_000;
    private static final Duration TIME_MAX = Duration.ofMinutes(5);

    /** As the product's properties default. */
    private static final int STREAM_MAX = 5_000;

    private static final int LATE_MAX = 1_000_000;
    private static final int WIDEN_MAX = 20;

    private final ResolveEvents stream;
    private final ResolveEvents unbounded;
    private final DecideLater later;
    private final ActOnPeople acts;
    private final TreeMap<Integer, Long> position = new TreeMap<>();
    private long time = System.currentTimeMillis() - Duration.ofDays(10).toMillis();

    public HandMade(Stage stage, Policy policy) {
        IdentityStore store = IdentityStores.neo4j(
                stage.driver(), new IdentityStores.Settings("hand", 1, Optional.empty(), TIME_MAX, () -> {}));
        ResolutionLimits large = new ResolutionLimits(LATE_MAX, WIDEN_MAX);
        position.put(PARTITION, stage.graph().positions().getOrDefault(IdentityStores.positionKey(PARTITION), 0L));
        stream = new ResolveEvents(
                store,
                () -> policy,
                IdentityStores::mintPersonId,
                System::currentTimeMillis,
                new ResolutionLimits(STREAM_MAX, WIDEN_MAX));
        unbounded =
                new ResolveEvents(store, () -> policy, IdentityStores::mintPersonId, System::currentTimeMillis, large);
        later = new DecideLater(store, () -> policy, IdentityStores::mintPersonId, System::currentTimeMillis, large);
        acts = new ActOnPeople(store, () -> policy, IdentityStores::mintPersonId, System::currentTimeMillis, large);
    }

    public ActOnPeople acts() {
        return acts;
    }

    /** @param together canonical keys that each event carries, as the outcome of nothing but their co-occurrence */
    public void load(List<List<String>> together) {
        for (int from = 0; from < together.size(); from += BATCH) {
            resolve(unbounded, together.subList(from, Math.min(from + BATCH, together.size())));
        }
    }

    /** One event as the stream takes it, and then what the stream put off. */
    public void joins(String a, String b) {
        resolve(stream, List.of(List.of(a, b)));
        while (later.pending(Set.of()).isPresent()) {
            // Until nobody waits.
        }
    }

    private void resolve(ResolveEvents resolve, List<List<String>> together) {
        List<Delivery> deliveries = new ArrayList<>();
        long from = position.getOrDefault(PARTITION, 0L);
        for (List<String> carried : together) {
            long offset = from + deliveries.size();
            time += 1;
            IncomingEvent event = new IncomingEvent(
                    new EventKey("hand", Long.toString(offset)),
                    "page_viewed",
                    time,
                    time,
                    carried.stream()
                            .map(key -> new IncomingEvent.Sighting(Identifier.parse(key), false))
                            .toList(),
                    false,
                    "{}",
                    offset);
            deliveries.add(new Delivery(PARTITION, offset, new Delivery.Content.Event(event)));
        }
        resolve.resolve(new Batch(deliveries, new TreeMap<>(position)), (delivery, why) -> {
            throw new IllegalStateException("refused " + delivery + ": " + why);
        });
        position.put(PARTITION, from + together.size());
    }
}
