package selfsame.resolution;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import selfsame.resolution.Delivery.Content;

/**
 * Records that are resolved in one transaction, with the positions that this takes each partition from and to.
 *
 * @param deliveries by partition in the order of their offsets
 * @param from per partition, the position that must stand in the store: what was resolved before
 */
public record Batch(List<Delivery> deliveries, SortedMap<Integer, Long> from) {

    public Batch {
        deliveries = List.copyOf(deliveries);
        from = new TreeMap<>(from);
    }

    /** Per partition of a delivery, the next offset to read after this batch. */
    public SortedMap<Integer, Long> to() {
        SortedMap<Integer, Long> next = new TreeMap<>();
        deliveries.forEach(delivery -> next.merge(delivery.partition(), delivery.offset() + 1, Math::max));
        return next;
    }

    /** Those that can be used, in the order they came. */
    List<IncomingEvent> events() {
        return deliveries.stream()
                .map(Delivery::content)
                .filter(Content.Event.class::isInstance)
                .map(content -> ((Content.Event) content).event())
                .toList();
    }

    public boolean isSingle() {
        return deliveries.size() == 1;
    }

    /** The first half, to be resolved before {@link #secondHalf}. */
    public Batch firstHalf() {
        return new Batch(deliveries.subList(0, deliveries.size() / 2), from);
    }

    /** The rest; its positions start where the first half ends. */
    public Batch secondHalf() {
        SortedMap<Integer, Long> then = new TreeMap<>(from);
        then.putAll(firstHalf().to());
        return new Batch(deliveries.subList(deliveries.size() / 2, deliveries.size()), then);
    }
}
