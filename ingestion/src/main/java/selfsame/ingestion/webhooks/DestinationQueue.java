package selfsame.ingestion.webhooks;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfsame.ingestion.topics.Topics;

/**
 * One destination's way through the topics, at its own pace: what waits for it waits in Kafka. A record is committed when it and all before
 * it are settled, so a crash repeats and loses nothing. One thread reads, lanes settle.
 */
final class DestinationQueue implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(DestinationQueue.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration REOPEN_INTERVAL = Duration.ofSeconds(2);

    private final Destination destination;
    private final Supplier<Consumer<String, String>> consumers;
    private final Dispatch dispatch;
    private final WebhooksProperties properties;
    private final Progress progress = new Progress();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private long commitAt;

    DestinationQueue(
            Destination destination,
            Supplier<Consumer<String, String>> consumers,
            Dispatch dispatch,
            WebhooksProperties properties,
            WebhooksMetrics metrics) {
        this.destination = destination;
        this.consumers = consumers;
        this.dispatch = dispatch;
        this.properties = properties;
        metrics.gauge("waiting", progress, Progress::waiting);
    }

    @Override
    public void run() {
        while (stop.getCount() > 0) {
            try (Consumer<String, String> consumer = consumers.get();
                    Lanes lanes = new Lanes("webhooks-" + destination, properties.lanes())) {
                consumer.subscribe(destination.topics(), new GiveUp(consumer));
                while (stop.getCount() > 0) {
                    step(consumer, lanes);
                }
                commit(consumer);
            } catch (RuntimeException failed) {
                log.warn("Destination {} lost its reader and opens another one", destination, failed);
                pause();
            } finally {
                progress.giveUpAll();
                committed.clear();
            }
        }
    }

    /** Returns at once; letters under way are broken off and sent again by whoever goes on. */
    void stop() {
        stop.countDown();
    }

    private void step(Consumer<String, String> consumer, Lanes lanes) {
        for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
            take(record, lanes);
        }
        if (progress.waiting() >= properties.waitingMax() || progress.ahead() >= properties.aheadMax()) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
        if (System.nanoTime() - commitAt >= 0) {
            commit(consumer);
        }
    }

    private void take(ConsumerRecord<String, String> record, Lanes lanes) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        progress.taken(partition, record.offset());
        if (record.value() == null) {
            progress.settled(partition, record.offset());
            return;
        }
        lanes.add(String.valueOf(record.key()), () -> {
            if (progress.isOpen(partition, record.offset())) {
                settle(record);
                progress.settled(partition, record.offset());
            }
        });
    }

    private void settle(ConsumerRecord<String, String> record) throws InterruptedException {
        if (!record.topic().equals(Topics.WEBHOOKS_AGAIN)) {
            Message message = Message.parse(record.value()).orElse(null);
            if (message != null) {
                dispatch.settle(message);
            }
            return;
        }
        SetAside.Again again = SetAside.parseAgain(record.value());
        Message message = Message.parse(again.event()).orElse(null);
        if (message != null && again.destination().equals(destination.name())) {
            dispatch.settleAgain(message);
        }
    }

    private void commit(Consumer<String, String> consumer) {
        commitAt = System.nanoTime() + properties.commitInterval().toNanos();
        Map<TopicPartition, OffsetAndMetadata> news = progress.committable();
        news.entrySet().removeIf(entry -> entry.getValue().equals(committed.get(entry.getKey())));
        if (!news.isEmpty()) {
            consumer.commitSync(news);
            committed.putAll(news);
        }
    }

    private void pause() {
        try {
            boolean stopped = stop.await(REOPEN_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
            log.debug("Destination {} goes on: {}", destination, !stopped);
        } catch (InterruptedException stopped) {
            stop();
        }
    }

    /** Says how far it came before others go on there. */
    private final class GiveUp implements ConsumerRebalanceListener {

        private final Consumer<String, String> consumer;

        GiveUp(Consumer<String, String> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            commit(consumer);
            onPartitionsLost(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            progress.giveUp(partitions);
            committed.keySet().removeAll(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // Reads on from what was committed.
        }
    }
}
