package selfsame.api.running;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How work on the whole graph is waited for.
 *
 * @param waitMax how long a request waits before it is answered with how far the work has come; less than a query may take
 * @param keptFor how long a result answers those who ask the same again
 * @param keptMax results that are kept
 */
@ConfigurationProperties("selfsame.api.running")
public record RunningProperties(
        @DefaultValue("10s") Duration waitMax,
        @DefaultValue("10m") Duration keptFor,
        @DefaultValue("8") int keptMax) {}
