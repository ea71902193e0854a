package selfsame.ingestion.resolver;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the resolver reads the stream.
 *
 * @param enabled whether this process resolves
 * @param group the consumer group that shares the partitions
 * @param batchSizeMax events in one transaction; more amortise the commit, fewer keep it short
 * @param pollTimeout how long it waits for events
 * @param gatherTimeout how much longer once there are some, for those that came with them
 * @param commitInterval how often the consumer group's offsets are told to Kafka, for its tools; the graph's positions are what counts
 * @param backoffMin wait before a batch is tried again after the graph failed
 * @param backoffMax longest such wait
 * @param lateInterval how often what was put off, and what has expired, is looked for
 * @param pendingCaseAfter a decision that waits for longer than this opens a case
 * @param sessionTimeout a resolver that is silent for this long loses its partitions
 */
@ConfigurationProperties("selfsame.resolver")
public record ResolverProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("selfsame-resolver") String group,
        @DefaultValue("2000") int batchSizeMax,
        @DefaultValue("100ms") Duration pollTimeout,
        @DefaultValue("2ms") Duration gatherTimeout,
        @DefaultValue("500ms") Duration commitInterval,
        @DefaultValue("200ms") Duration backoffMin,
        @DefaultValue("10s") Duration backoffMax,
        @DefaultValue("500ms") Duration lateInterval,
        @DefaultValue("15m") Duration pendingCaseAfter,
        @DefaultValue("10s") Duration sessionTimeout) {

    public ResolverProperties {
        if (batchSizeMax < 2 || backoffMin.compareTo(backoffMax) > 0) {
            throw new IllegalArgumentException(
                    "selfsame.resolver.batch-size-max must be at least 2, backoff-min at most backoff-max");
        }
    }
}
