package selfsame.api.sandbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is tried at once. Every step is decided over all that came before, and its result shows all of it.
 *
 * @param stepsMax nobody reads a longer story
 * @param identifiersMax known after a step
 * @param valuesMax in the answer, pages taken as full
 * @param timeMax steps that take longer are given up
 */
@ConfigurationProperties("selfsame.api.sandbox")
record SandboxProperties(
        @DefaultValue("200") int stepsMax,
        @DefaultValue("1000") int identifiersMax,
        @DefaultValue("1000000") int valuesMax,
        @DefaultValue("5s") Duration timeMax) {}
