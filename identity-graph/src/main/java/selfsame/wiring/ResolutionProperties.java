package selfsame.wiring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of resolution.
 *
 * @param decisionIdentifiersMax a decision over more identifiers than this leaves the stream and is made by the worker
 * @param widenMax how often a transaction starts over with more people locked
 * @param transactionMax after which the graph ends a transaction and lets go of its locks; a batch that needs longer is halved
 * @param actIdentifiersMax a steward's act that reaches further than this is refused
 * @param lateIdentifiersMax a decision over more identifiers than this is not made at all, and shown as PENDING for ever
 * @param actMax as {@code transactionMax}, for an act or its preview
 * @param outboxShards among how many relays what is to be told is spread; changing it needs an empty outbox
 * @param erasureKey secret of the hashes by which erased identifiers are known, at least 16 characters; empty: none
 */
@ConfigurationProperties("selfsame.resolution")
public record ResolutionProperties(
        @DefaultValue("5000") int decisionIdentifiersMax,
        @DefaultValue("20") int widenMax,
        @DefaultValue("15s") Duration transactionMax,
        @DefaultValue("200000") int actIdentifiersMax,
        @DefaultValue("1000000") int lateIdentifiersMax,
        @DefaultValue("60s") Duration actMax,
        @DefaultValue("1") int outboxShards,
        @DefaultValue("") String erasureKey) {

    private static final int ERASURE_KEY_LENGTH_MIN = 16;

    public ResolutionProperties {
        if (outboxShards < 1) {
            throw new IllegalArgumentException("selfsame.resolution.outbox-shards must be at least 1");
        }
        if (!erasureKey.isEmpty() && erasureKey.length() < ERASURE_KEY_LENGTH_MIN) {
            throw new IllegalArgumentException("selfsame.resolution.erasure-key must have at least %d characters"
                    .formatted(ERASURE_KEY_LENGTH_MIN));
        }
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "ResolutionProperties[decisionIdentifiersMax=%d, widenMax=%d, outboxShards=%d]"
                .formatted(decisionIdentifiersMax, widenMax, outboxShards);
    }
}
