package selfsame.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import selfsame.identity.Identifier;
import selfsame.resolution.Delivery.Content;

/**
 * What a batch holds, sorted: new events, repeated ones, and records that cannot be used.
 *
 * @param events new ones, in the order they came, without identifiers that were erased
 * @param rejected in the order they came
 * @param counts per partition and source
 */
record Intake(List<IncomingEvent> events, List<Content.Unusable> rejected, List<Writes.Count> counts) {

    /**
     * Sorts a batch by what the store already knows. The same key with other content is refused.
     *
     * @param digests of the events that are stored
     * @param erased identifiers that must not come back
     */
    static Intake of(Batch batch, Map<EventKey, Long> digests, Set<Identifier> erased, Refusal refusal) {
        Map<EventKey, Long> known = new HashMap<>(digests);
        List<IncomingEvent> events = new ArrayList<>();
        List<Content.Unusable> rejected = new ArrayList<>();
        Counts counts = new Counts();
        for (Delivery delivery : batch.deliveries()) {
            switch (delivery.content()) {
                case Content.Unusable unusable -> {
                    rejected.add(unusable);
                    counts.rejected(delivery, unusable.source());
                }
                case Content.Event(IncomingEvent event) -> {
                    Long digest = known.putIfAbsent(event.key(), event.digest());
                    if (digest == null) {
                        events.add(event.without(erased));
                        counts.applied(delivery, event);
                    } else if (digest == event.digest()) {
                        counts.duplicate(delivery, event);
                    } else {
                        rejected.add(refusal.refuse(delivery, Refusal.Why.ID_REUSED));
                        counts.rejected(delivery, event.key().source());
                    }
                }
            }
        }
        return new Intake(List.copyOf(events), List.copyOf(rejected), counts.rows());
    }

    int applied() {
        return counts.stream().mapToInt(Writes.Count::applied).sum();
    }

    int duplicates() {
        return counts.stream().mapToInt(Writes.Count::duplicates).sum();
    }

    /** Sums by partition and source. */
    private static final class Counts {

        private record Key(int partition, String source) {}

        private final Map<Key, Writes.Count> sums =
                new TreeMap<>(Comparator.comparingInt(Key::partition).thenComparing(Key::source));

        void applied(Delivery delivery, IncomingEvent event) {
            add(delivery, event.key().source(), 1, 0, 0);
        }

        void duplicate(Delivery delivery, IncomingEvent event) {
            add(delivery, event.key().source(), 0, 1, 0);
        }

        void rejected(Delivery delivery, String source) {
            add(delivery, source, 0, 0, 1);
        }

        private void add(Delivery delivery, String source, int applied, int duplicates, int rejected) {
            sums.merge(
                    new Key(delivery.partition(), source),
                    new Writes.Count(delivery.partition(), source, applied, duplicates, rejected),
                    (a, b) -> new Writes.Count(
                            a.partition(),
                            a.source(),
                            a.applied() + b.applied(),
                            a.duplicates() + b.duplicates(),
                            a.rejected() + b.rejected()));
        }

        List<Writes.Count> rows() {
            return List.copyOf(sums.values());
        }
    }
}
