package selfsame.ingestion.activation;

import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import selfsame.ingestion.outbox.Graph;
import selfsame.ingestion.outbox.Lease;
import selfsame.segment.Segments;
import selfsame.wiring.PolicyInForce;
import selfsame.wiring.SegmentsConfiguration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ActivationProperties.class)
@ConditionalOnBooleanProperty(name = "selfsame.activation.enabled")
@Import(SegmentsConfiguration.class)
class ActivationConfiguration {

    private static final String LEASE = "selfsame-standing-timer";

    @Bean
    LookAtPeople lookAtPeople(
            Driver driver,
            PolicyInForce policy,
            Segments segments,
            @Value("${selfsame.resolution.outbox-shards:1}") int outboxShards,
            MeterRegistry meters) {
        return new LookAtPeople(driver, policy, segments, outboxShards, meters);
    }

    @Bean
    Rehearsal standingRehearsal(LookAtPeople people, ActivationProperties properties) {
        return Rehearsal.start(people, properties.batchSizeMax(), InstantSource.system());
    }

    @Bean
    Worker standingWatch(KafkaProperties kafka, LookAtPeople people, ActivationProperties properties) {
        StandingWatch watch = new StandingWatch(
                () -> new KafkaConsumer<>(
                        settings(kafka, properties), new StringDeserializer(), new StringDeserializer()),
                people,
                InstantSource.system());
        return new Worker("standing-watch", watch, properties.retryInterval());
    }

    @Bean
    Worker standingTimer(Driver driver, LookAtPeople people, Rehearsal rehearsal, ActivationProperties properties) {
        Graph graph = new Graph(driver);
        String owner = ManagementFactory.getRuntimeMXBean().getName() + '/' + UUID.randomUUID();
        Lease lease = new Lease(graph, LEASE, owner, properties.leaseTime(), InstantSource.system());
        StandingTimer timer = new StandingTimer(graph, lease, people, properties, InstantSource.system());
        Worker.Work rehearsed = goesOn -> {
            rehearsal.await();
            timer.run(goesOn);
        };
        return new Worker("standing-timer", rehearsed, properties.retryInterval());
    }

    private static Map<String, Object> settings(KafkaProperties kafka, ActivationProperties properties) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, properties.group());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.batchSizeMax());
        return settings;
    }
}
