package selfsame.api.graph;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is drawn.
 *
 * @param identifiersMax nobody reads a drawing of more
 * @param linksMax links read at one identifier: a shared one may have any number
 * @param stepsMax how far a drawing grows from an identifier
 */
@ConfigurationProperties("selfsame.api.graph")
record GraphProperties(
        @DefaultValue("500") int identifiersMax,
        @DefaultValue("200") int linksMax,
        @DefaultValue("6") int stepsMax) {}
