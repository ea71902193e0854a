package selfsame.ingestion.resolver;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import selfsame.resolution.ResolveEvents;
import selfsame.stewardship.AskAboutWaiting;
import selfsame.stewardship.CaseBook;
import selfsame.wiring.IdentityGraph;
import selfsame.wiring.IdentityGraphConfiguration;
import selfsame.wiring.PolicyInForce;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "selfsame.resolver.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ResolverProperties.class)
@Import(IdentityGraphConfiguration.class)
class ResolverConfiguration {

    /** Down until it reads its partitions, and while the graph is away: then events wait in Kafka. */
    @Bean
    HealthIndicator resolverHealthIndicator(StreamResolver resolver) {
        return () -> (resolver.isReady() ? Health.up() : Health.down()).build();
    }

    @Bean
    ResolverMetrics resolverMetrics(MeterRegistry registry) {
        return new ResolverMetrics(registry, Clock.systemUTC());
    }

    @Bean
    LateDecisions lateDecisions(IdentityGraph graph, ResolverProperties properties) {
        return new LateDecisions(graph.decideLater(), properties.lateInterval());
    }

    @Bean
    LongWaits longWaits(CaseBook cases, ResolverProperties properties) {
        return new LongWaits(
                new AskAboutWaiting(cases, properties.pendingCaseAfter(), System::currentTimeMillis),
                properties.pendingCaseAfter());
    }

    @Bean
    StreamResolver streamResolver(
            IdentityGraph graph,
            KafkaProperties kafka,
            PolicyInForce policy,
            ResolverMetrics metrics,
            ResolverProperties properties) {
        ResolveEvents resolveEvents = graph.resolveEvents(metrics.attempts());
        return new StreamResolver(
                consumers(kafka, properties)::createConsumer,
                graph::positions,
                new Bisection(resolveEvents, metrics),
                new Deliveries(policy, Clock.systemUTC()),
                metrics,
                properties);
    }

    private static DefaultKafkaConsumerFactory<byte[], byte[]> consumers(
            KafkaProperties kafka, ResolverProperties properties) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, properties.group());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.batchSizeMax() / 2); // polled twice a batch
        settings.put(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                Math.toIntExact(properties.sessionTimeout().toMillis()));
        settings.put(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                Math.toIntExact(properties.sessionTimeout().toMillis() / 3));
        return new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
