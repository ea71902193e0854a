package selfsame.ingestion.resolver;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import selfsame.ingestion.contract.RejectionReason;
import selfsame.resolution.Batch;
import selfsame.resolution.Delivery;
import selfsame.resolution.Delivery.Content;
import selfsame.resolution.Refusal;

/** What polling brought: the batch, and the records it was made of. */
final class PolledBatch implements Refusal {

    private record Place(int partition, long offset) {}

    private final Map<Place, ConsumerRecord<byte[], byte[]>> records = new HashMap<>();
    private final Deliveries deliveries;
    private final Batch batch;

    /** @param positions per partition, what was resolved so far */
    PolledBatch(List<ConsumerRecord<byte[], byte[]>> polled, Map<Integer, Long> positions, Deliveries deliveries) {
        this.deliveries = deliveries;
        SortedMap<Integer, Long> from = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            from.put(record.partition(), positions.getOrDefault(record.partition(), 0L));
        }
        List<Delivery> arrived = polled.stream()
                .sorted(Comparator.<ConsumerRecord<byte[], byte[]>>comparingInt(ConsumerRecord::partition)
                        .thenComparingLong(ConsumerRecord::offset))
                .map(record -> {
                    records.put(new Place(record.partition(), record.offset()), record);
                    return deliveries.of(record);
                })
                .toList();
        this.batch = new Batch(arrived, from);
    }

    Batch batch() {
        return batch;
    }

    @Override
    public Content.Unusable refuse(Delivery delivery, Why why) {
        ConsumerRecord<byte[], byte[]> record = records.get(new Place(delivery.partition(), delivery.offset()));
        if (record == null) {
            throw new IllegalArgumentException("not of this batch: " + delivery.partition() + '/' + delivery.offset());
        }
        return switch (why) {
            case ID_REUSED ->
                deliveries.unusable(
                        record,
                        source(delivery),
                        RejectionReason.ID_REUSED,
                        "the source used this event's id before, for other content; give every event an id of its own");
            case POISONOUS ->
                deliveries.unusable(
                        record,
                        source(delivery),
                        RejectionReason.POISONOUS,
                        "the event fails each time it is applied, alone too; the resolver's log has the error");
        };
    }

    private static String source(Delivery delivery) {
        return switch (delivery.content()) {
            case Content.Event(var event) -> event.key().source();
            case Content.Unusable unusable -> unusable.source();
        };
    }

    /** For the log: how much, never what. */
    @Override
    public String toString() {
        return "%d records of partitions %s"
                .formatted(batch.deliveries().size(), batch.from().keySet());
    }
}
