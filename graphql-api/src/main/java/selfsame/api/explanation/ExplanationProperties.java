package selfsame.api.explanation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is read to explain.
 *
 * @param identifiersMax of all people that one explanation looks at; two who are to be explained are rarely a hundredth of that
 * @param linksMax of them: a shared identifier may have any number
 * @param roundsMax how often more people are read to tell which links of a shared identifier are followed
 * @param listMax links, separations or guardrails in one list of an explanation; nobody weighs more
 * @param pathMax links of a path
 * @param supposedMax held links of which more evidence is tried, besides that of the two identifiers themselves
 */
@ConfigurationProperties("selfsame.api.explanation")
record ExplanationProperties(
        @DefaultValue("20000") int identifiersMax,
        @DefaultValue("200000") int linksMax,
        @DefaultValue("20") int roundsMax,
        @DefaultValue("50") int listMax,
        @DefaultValue("1000") int pathMax,
        @DefaultValue("10") int supposedMax) {}
