package selfsame.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.UserConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What runs beside collector and resolver, in an application whose Neo4j and Kafka are away. */
class SwitchesIT {

    private static final Duration PROMPT = Duration.ofSeconds(20);

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class, Neo4jAutoConfiguration.class))
            .withConfiguration(UserConfigurations.of(BesideTheStream.class))
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withPropertyValues(
                    "spring.neo4j.uri=bolt://127.0.0.1:1",
                    "spring.neo4j.authentication.username=neo4j",
                    "spring.neo4j.authentication.password=nobody-asks",
                    "spring.kafka.bootstrap-servers=127.0.0.1:1");

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({"selfsame.ingestion.topics", "selfsame.ingestion.outbox", "selfsame.ingestion.metrics"})
    static class BesideTheStream {}

    @Test
    void startsAndStopsPromptlyWithoutItsServers() {
        long startedAt = System.nanoTime();

        application.run(context -> assertThat(context)
                .hasNotFailed()
                .hasBean("topicCreation")
                .hasBean("relays")
                .hasBean("balanceWatch"));

        assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(PROMPT);
    }

    @Test
    void relayAndBalanceCanBeSwitchedOff() {
        application
                .withPropertyValues("selfsame.relay.enabled=false", "selfsame.balance.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean("relays")
                        .doesNotHaveBean("balanceWatch"));
    }
}
