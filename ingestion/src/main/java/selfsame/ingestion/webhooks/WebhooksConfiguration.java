package selfsame.ingestion.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.neo4j.driver.Driver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import selfsame.ingestion.outbox.Graph;
import selfsame.ingestion.security.StartRefused;
import selfsame.wiring.PolicyInForce;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhooksProperties.class)
@ConditionalOnBooleanProperty(name = "selfsame.webhooks.enabled")
class WebhooksConfiguration {

    @Bean
    SetAside webhooksSetAside(KafkaProperties kafka) {
        return SetAside.open(kafka.buildProducerProperties(), InstantSource.system());
    }

    @Bean
    Subject.Lookup webhooksPeople(Driver driver, PolicyInForce policy) {
        return new GraphPeople(driver, policy, InstantSource.system());
    }

    @Bean
    GraphMemory webhooksMemory(Driver driver) {
        return new GraphMemory(new Graph(driver), InstantSource.system());
    }

    @Bean
    WebhooksFactory webhooksFactory(
            KafkaProperties kafka,
            WebhooksProperties properties,
            Subject.Lookup people,
            Memory memory,
            SetAside setAside,
            MeterRegistry registry) {
        return new WebhooksFactory(kafka.buildConsumerProperties(), properties, people, memory, setAside, registry);
    }

    @Bean
    Webhooks webhooks(WebhooksFactory factory, WebhooksProperties properties, GraphMemory memory) {
        return factory.webhooks(destinations(properties), memory::forgetExpired);
    }

    @Bean
    WebhooksEndpoint webhooksEndpoint(Webhooks webhooks, WebhooksFactory factory, SetAside setAside) {
        return new WebhooksEndpoint(webhooks, new Redrive(factory::consumer, setAside));
    }

    private static List<Destination> destinations(WebhooksProperties properties) {
        Resource file = properties.destinations();
        if (file == null) {
            throw new StartRefused("There are no webhook destinations: set selfsame.webhooks.destinations=file:..., or"
                    + " selfsame.webhooks.enabled=false.");
        }
        try {
            return DestinationsReader.read(file.getContentAsString(UTF_8), System.getenv());
        } catch (IOException e) {
            throw new StartRefused("The webhook destinations cannot be read: " + file.getDescription());
        }
    }
}
