package selfsame.ingestion.activation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How it is watched how people stand.
 *
 * @param enabled whether this process watches
 * @param group the consumer group that shares the partitions
 * @param batchSizeMax records, or people, in one transaction: what one costs beside its people is as much as hundreds of them
 * @param timerInterval how often it is looked for who is due; a lease lets one process do it
 * @param leaseTime after that one died, another takes over this late
 * @param retryInterval pause while Neo4j or Kafka is away
 */
@ConfigurationProperties("selfsame.activation")
record ActivationProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("selfsame-activation") String group,
        @DefaultValue("1000") int batchSizeMax,
        @DefaultValue("250ms") Duration timerInterval,
        @DefaultValue("1s") Duration leaseTime,
        @DefaultValue("1s") Duration retryInterval) {}
