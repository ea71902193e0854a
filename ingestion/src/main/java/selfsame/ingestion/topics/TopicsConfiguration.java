package selfsame.ingestion.topics;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * The topics are no {@link NewTopic} beans: Spring's own creation runs once, in the middle of the start, and adds partitions to a
 * topic that has fewer, which would strand records of a compacted one.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicsProperties.class)
class TopicsConfiguration {

    @Bean
    TopicCreation topicCreation(KafkaAdmin admin, TopicsProperties properties) {
        return new TopicCreation(admin, topics(properties));
    }

    static List<NewTopic> topics(TopicsProperties properties) {
        return List.of(
                stream(Topics.EVENTS, properties),
                stream(Topics.REJECTED, properties),
                stream(Topics.RESOLVED, properties),
                stream(Topics.IDENTITY_CHANGES, properties),
                stream(Topics.SEGMENTS_CHANGES, properties),
                stream(Topics.PROFILES_CHANGES, properties),
                stream(Topics.WEBHOOKS_SET_ASIDE, properties),
                stream(Topics.WEBHOOKS_AGAIN, properties),
                state(Topics.PEOPLE_CHANGES, properties));
    }

    /** What happened: forgotten after a while. */
    private static NewTopic stream(String name, TopicsProperties properties) {
        return topic(name, properties)
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
                .config(TopicConfig.RETENTION_MS_CONFIG, millis(properties.retention()))
                .build();
    }

    /**
     * What is: the last record of a key stays for ever, so that a new reader gets everybody by reading from the start. Compacted
     * only, never {@code compact,delete}: that would forget every person who was quiet for longer than the retention.
     */
    private static NewTopic state(String name, TopicsProperties properties) {
        return topic(name, properties)
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                .config(TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(properties.tombstoneRetention()))
                .config(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(properties.compactionLagMin()))
                .build();
    }

    private static TopicBuilder topic(String name, TopicsProperties properties) {
        return TopicBuilder.name(name)
                .partitions(properties.partitions())
                .replicas(properties.replication())
                .config(
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Long.toString(properties.recordSizeMax().toBytes()));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
