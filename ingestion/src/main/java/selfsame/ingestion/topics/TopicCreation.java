package selfsame.ingestion.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics that are missing, before anybody asks for them and a broker invents them with one partition. The start does not
 * wait long: the application runs without Kafka, and is complete when Kafka comes.
 */
final class TopicCreation implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);
    private static final Duration START_DELAY_MAX = Duration.ofSeconds(3);

    private final KafkaAdmin kafka;
    private final List<NewTopic> topics;
    private volatile @Nullable Thread worker;

    TopicCreation(KafkaAdmin kafka, List<NewTopic> topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    @Override
    public void start() {
        Thread creating = Thread.ofVirtual().name("topic-creation").start(this::createAll);
        worker = creating;
        try {
            creating.join(START_DELAY_MAX);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread running = worker;
        if (running != null) {
            running.interrupt();
        }
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** Before those who read and write the topics. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private void createAll() {
        try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
            boolean waiting = false;
            while (!tryCreateAll(admin, waiting)) {
                waiting = true;
                Thread.sleep(RETRY_INTERVAL);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean tryCreateAll(Admin admin, boolean waiting) throws InterruptedException {
        try {
            for (Map.Entry<String, KafkaFuture<Void>> topic :
                    admin.createTopics(topics).values().entrySet()) {
                awaitCreated(topic.getKey(), topic.getValue());
            }
            return true;
        } catch (ExecutionException failed) {
            if (!waiting) {
                log.warn("The topics cannot be created yet; trying again until they are. {}", failed.getMessage());
            }
            return false;
        }
    }

    private static void awaitCreated(String topic, KafkaFuture<Void> created)
            throws InterruptedException, ExecutionException {
        try {
            created.get();
            log.info("Created the topic {}", topic);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }
}
