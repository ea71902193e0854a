package selfsame.ingestion.resolver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import selfsame.identity.IdentityException;
import selfsame.ingestion.topics.Topics;

/**
 * Reads the stream from the positions that the graph holds, not from Kafka's, batch by batch. While the graph is away it holds
 * its partitions, consumes nothing and loses nothing. One thread.
 */
final class StreamResolver implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StreamResolver.class);
    private static final Duration STOP_MAX = Duration.ofSeconds(20);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Function<Collection<Integer>, Map<Integer, Long>> storedPositions;
    private final Bisection bisection;
    private final Deliveries deliveries;
    private final ResolverMetrics metrics;
    private final ResolverProperties properties;

    private final Map<Integer, Long> positions = new HashMap<>();
    private Map<Integer, Long> committed = Map.of();
    private long committedAt = System.nanoTime();
    private volatile boolean synchronised;
    private volatile boolean assigned;
    private Duration backoff;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();
    private volatile Runnable wakeup = () -> {};

    /**
     * A reader of the stream, not yet started.
     *
     * @param storedPositions reads, per partition, what was resolved so far, and sees to it that the graph is migrated
     */
    StreamResolver(
            Supplier<Consumer<byte[], byte[]>> consumers,
            Function<Collection<Integer>, Map<Integer, Long>> storedPositions,
            Bisection bisection,
            Deliveries deliveries,
            ResolverMetrics metrics,
            ResolverProperties properties) {
        this.consumers = consumers;
        this.storedPositions = storedPositions;
        this.bisection = bisection;
        this.deliveries = deliveries;
        this.metrics = metrics;
        this.properties = properties;
        this.backoff = properties.backoffMin();
    }

    /** It has its partitions, if any, and reads them from where the graph says. */
    boolean isReady() {
        return running && assigned && synchronised;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("stream-resolver").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wakeup.run();
        try {
            if (!thread.join(STOP_MAX)) {
                LOG.warn("The resolver did not stop within {}; its transaction is left to time out", STOP_MAX);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                wakeup = consumer::wakeup;
                consumer.subscribe(List.of(Topics.EVENTS), new Rebalanced(consumer));
                while (running) {
                    step(consumer);
                }
            } catch (WakeupException e) {
                // Woken to stop.
            } catch (RuntimeException e) {
                LOG.error("The resolver lost its consumer and opens another one", e);
                synchronised = false;
                sleep(nextBackoff());
            }
        }
    }

    private void step(Consumer<byte[], byte[]> consumer) {
        if (!synchronised && !synchronise(consumer)) {
            consumer.pause(consumer.assignment());
            consumer.poll(nextBackoff());
            return;
        }
        List<ConsumerRecord<byte[], byte[]>> polled = poll(consumer);
        commit(consumer);
        if (polled.isEmpty() || !synchronised) {
            return;
        }
        PolledBatch batch = new PolledBatch(polled, positions, deliveries);
        try {
            if (bisection.resolve(batch.batch(), batch)) {
                positions.putAll(batch.batch().to());
                backoff = properties.backoffMin();
            } else {
                LOG.info("Another resolver took over {}; reading the positions again", batch);
                synchronised = false;
            }
        } catch (IdentityException.StoreUnavailable
                | IdentityException.ConcurrentChange
                | IdentityException.TookTooLong failed) {
            metrics.unavailable();
            LOG.warn("{} wait: {}", batch, failed.getMessage());
            synchronised = false;
        }
    }

    /**
     * In two goes: while a batch is resolved the consumer fetches once, and has the first few that came meanwhile; the others would wait
     * for those to be resolved.
     */
    private List<ConsumerRecord<byte[], byte[]>> poll(Consumer<byte[], byte[]> consumer) {
        List<ConsumerRecord<byte[], byte[]>> polled = new ArrayList<>();
        consumer.poll(properties.pollTimeout()).forEach(polled::add);
        if (!polled.isEmpty() && synchronised) {
            consumer.poll(properties.gatherTimeout()).forEach(polled::add);
        }
        return polled;
    }

    /** For those who look at the group's lag in Kafka; nobody here reads it, so now and then will do. */
    private void commit(Consumer<byte[], byte[]> consumer) {
        if (synchronised
                && !positions.equals(committed)
                && System.nanoTime() - committedAt
                        >= properties.commitInterval().toNanos()) {
            committed = Map.copyOf(positions);
            committedAt = System.nanoTime();
            consumer.commitAsync(
                    committed.entrySet().stream()
                            .collect(Collectors.toMap(
                                    position -> new TopicPartition(Topics.EVENTS, position.getKey()),
                                    position -> new OffsetAndMetadata(position.getValue()))),
                    null);
        }
    }

    /** Goes to the positions that the graph holds. */
    private boolean synchronise(Consumer<byte[], byte[]> consumer) {
        Set<TopicPartition> partitions = consumer.assignment();
        try {
            Map<Integer, Long> stored = storedPositions.apply(
                    partitions.stream().map(TopicPartition::partition).toList());
            positions.clear();
            for (TopicPartition partition : partitions) {
                long position = stored.getOrDefault(partition.partition(), 0L);
                positions.put(partition.partition(), position);
                consumer.seek(partition, position);
            }
            consumer.resume(partitions);
            synchronised = true;
            return true;
        } catch (IdentityException.StoreUnavailable e) {
            LOG.warn("The resolver waits: {}", e.getMessage());
            return false;
        }
    }

    /** Twice the last one, at most the longest, and a random part less, so that several resolvers do not come at once. */
    private Duration nextBackoff() {
        Duration next = backoff;
        backoff = backoff.multipliedBy(2).compareTo(properties.backoffMax()) > 0
                ? properties.backoffMax()
                : backoff.multipliedBy(2);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(next.toMillis() / 2, next.toMillis() + 1));
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever is assigned now is read from where the graph says, not from where Kafka says. */
    private final class Rebalanced implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;

        Rebalanced(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            synchronised = false;
            assigned = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            synchronised = false;
        }
    }
}
