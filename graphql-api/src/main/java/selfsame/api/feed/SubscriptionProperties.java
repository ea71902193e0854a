package selfsame.api.feed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What subscriptions may cost.
 *
 * @param subscribersMax on one instance; each that resumes from a cursor has a Kafka consumer of its own
 * @param bufferMax changes kept for a subscriber that is slow; one more and he is dropped
 * @param repeatedMax changes remembered to tell each once: a change is published for every person involved
 */
@ConfigurationProperties("selfsame.api.subscriptions")
record SubscriptionProperties(
        @DefaultValue("500") int subscribersMax,
        @DefaultValue("256") int bufferMax,
        @DefaultValue("10000") int repeatedMax) {}
