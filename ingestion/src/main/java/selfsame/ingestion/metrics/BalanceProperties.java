package selfsame.ingestion.metrics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param interval between two looks; one costs two short queries and one request to Kafka */
@ConfigurationProperties("selfsame.balance")
record BalanceProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration interval) {}
