package selfsame.ingestion.contract;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param futureToleranceMax how far an event may lie in the future of its receipt; clocks are wrong by minutes
 * @param latenessMax how old an event may be at its receipt; a phone may be offline for a month. Imports are exempt
 */
@ConfigurationProperties("selfsame.contract")
public record ContractProperties(
        @DefaultValue("15m") Duration futureToleranceMax,
        @DefaultValue("30d") Duration latenessMax) {

    public ContractProperties {
        if (futureToleranceMax.isNegative() || !latenessMax.isPositive()) {
            throw new IllegalArgumentException(
                    "selfsame.contract: future-tolerance-max must not be negative, lateness-max must be positive");
        }
    }
}
