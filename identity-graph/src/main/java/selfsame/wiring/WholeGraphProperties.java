package selfsame.wiring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of what looks at the whole graph.
 *
 * @param batchIdentifiersMax identifiers that are read at once
 * @param regionIdentifiersMax identifiers that evidence ties together and that are decided at once; a larger region is left out, and
 *     told of. An identifier with its links takes about 2 KB
 * @param secondLookAfter before what differs is looked at again, for events keep flowing
 */
@ConfigurationProperties("selfsame.whole-graph")
public record WholeGraphProperties(
        @DefaultValue("20000") int batchIdentifiersMax,
        @DefaultValue("200000") int regionIdentifiersMax,
        @DefaultValue("2s") Duration secondLookAfter) {}
