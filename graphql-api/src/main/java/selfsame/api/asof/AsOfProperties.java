package selfsame.api.asof;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the past is read for one answer.
 *
 * @param identifiersMax that evidence ties together, or that a person had; more is TOO_LARGE
 * @param linksMax at one identifier; one that has more is TOO_LARGE to be decided
 * @param carriedMax events looked at to tell what links were; more is TOO_LARGE
 * @param recountMax an identifier that more events carried keeps the time it was first seen at by what is recorded now
 */
@ConfigurationProperties("selfsame.api.as-of")
record AsOfProperties(
        @DefaultValue("20000") int identifiersMax,
        @DefaultValue("50000") int linksMax,
        @DefaultValue("1000000") long carriedMax,
        @DefaultValue("10000") int recountMax) {}
