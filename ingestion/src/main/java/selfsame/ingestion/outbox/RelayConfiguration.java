package selfsame.ingestion.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ProducerFactory;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelayProperties.class)
@ConditionalOnBooleanProperty(name = "selfsame.relay.enabled", matchIfMissing = true)
class RelayConfiguration {

    @Bean
    RelayMetrics relayMetrics(MeterRegistry registry) {
        return new RelayMetrics(registry);
    }

    @Bean
    Relays relays(Driver driver, ProducerFactory<?, ?> kafka, RelayProperties properties, RelayMetrics metrics) {
        RelayFactory factory = new RelayFactory(driver, kafka.getConfigurationProperties(), properties, metrics);
        return new Relays(
                IntStream.range(0, properties.shards()).mapToObj(factory::relay).toList(), properties.stopTime());
    }
}
