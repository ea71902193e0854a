package selfsame.ingestion.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/**
 * How destinations are told.
 *
 * @param enabled whether this process sends webhooks
 * @param destinations the YAML file that lists them
 * @param group begins the name of every consumer group; a destination has one of its own
 * @param lanes letters under way to one destination at once; those of one person follow one another in one lane
 * @param waitingMax changes that wait in memory for a destination; then reading pauses, for it alone
 * @param aheadMax changes read beyond the oldest that is not settled yet; a crash sends at most so many again
 * @param timeout of an attempt as a whole
 * @param attemptsMax then a letter is set aside
 * @param backoffMin pause after the first failed attempt; it doubles up to {@code backoffMax}, less a random part
 * @param openMin how long a destination is left alone at first; it doubles up to {@code openMax}
 * @param bodySizeMax a larger body is set aside
 * @param commitInterval how often progress is written down
 */
@ConfigurationProperties("selfsame.webhooks")
record WebhooksProperties(
        @DefaultValue("false") boolean enabled,
        @Nullable Resource destinations,
        @DefaultValue("selfsame-webhooks") String group,
        @DefaultValue("32") int lanes,
        @DefaultValue("1000") int waitingMax,
        @DefaultValue("10000") int aheadMax,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("10") int attemptsMax,
        @DefaultValue("500ms") Duration backoffMin,
        @DefaultValue("2m") Duration backoffMax,
        @DefaultValue("10s") Duration openMin,
        @DefaultValue("5m") Duration openMax,
        @DefaultValue("256KB") DataSize bodySizeMax,
        @DefaultValue("1s") Duration commitInterval) {

    WebhooksProperties {
        if (lanes < 1 || waitingMax < lanes || attemptsMax < 1 || backoffMin.compareTo(backoffMax) > 0) {
            throw new IllegalArgumentException(
                    "selfsame.webhooks: lanes and attempts-max are at least 1, waiting-max is at"
                            + " least lanes, backoff-min at most backoff-max");
        }
    }
}
