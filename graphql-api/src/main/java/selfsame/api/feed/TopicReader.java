package selfsame.api.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import selfsame.api.error.Refusal;

/** Reads topics whole, without a group: each reader has a consumer and a place of its own. Thread-safe. */
@Component
public class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FULL = Duration.ofMillis(20);

    private final ConsumerFactory<String, String> consumers;

    TopicReader(ConsumerFactory<String, String> consumers) {
        this.consumers = consumers;
    }

    /**
     * What is told from now or from a place on, for ever; at least an empty portion every 200 ms, so that whoever waits knows that the
     * reader stands. Reads no faster than it is taken.
     *
     * @param after empty: what comes after the subscription
     */
    public Flux<Portion> read(Collection<String> topics, Optional<FeedCursor> after) {
        return Flux.create(sink -> Thread.ofVirtual().name("feed").start(() -> read(topics, after, sink)));
    }

    private void read(Collection<String> topics, Optional<FeedCursor> after, FluxSink<Portion> sink) {
        try (Consumer<String, String> consumer = consumers.createConsumer()) {
            FeedCursor place = start(consumer, topics, after);
            sink.next(Portion.of(place, List.of()));
            while (!sink.isCancelled()) {
                if (sink.requestedFromDownstream() == 0) {
                    Thread.sleep(FULL);
                    continue;
                }
                Portion portion = Portion.of(place, consumer.poll(POLL));
                place = portion.next();
                sink.next(portion);
            }
        } catch (OffsetOutOfRangeException e) {
            sink.error(new Refusal.BadRequest(
                    "after is older than what is kept. Subscribe without it, and query for what is missing."));
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
            sink.error(e);
        } catch (RuntimeException e) {
            sink.error(e);
        }
    }

    private static FeedCursor start(
            Consumer<String, String> consumer, Collection<String> topics, Optional<FeedCursor> after) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            List<PartitionInfo> found = consumer.partitionsFor(topic);
            if (found == null || found.isEmpty()) {
                throw new Refusal.NotFound("The topic %s is not there: nothing was ever told.".formatted(topic));
            }
            found.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        consumer.assign(partitions);
        FeedCursor from = place(
                after.isEmpty() ? consumer.endOffsets(partitions) : consumer.beginningOffsets(partitions),
                after.map(FeedCursor::next).orElseGet(TreeMap::new));
        partitions.forEach(partition -> consumer.seek(partition, from.offset(partition)));
        return from;
    }

    /** @param known of partitions that are there: instead of the default */
    private static FeedCursor place(
            Map<TopicPartition, Long> byDefault, SortedMap<String, SortedMap<Integer, Long>> known) {
        SortedMap<String, SortedMap<Integer, Long>> place = new TreeMap<>();
        byDefault.forEach((partition, offset) -> place.computeIfAbsent(partition.topic(), _ -> new TreeMap<>())
                .put(
                        partition.partition(),
                        known.getOrDefault(partition.topic(), new TreeMap<>())
                                .getOrDefault(partition.partition(), offset)));
        return new FeedCursor(place);
    }
}
