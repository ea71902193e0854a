package selfsame.api.person;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How values are spelt; the same as in ingestion, or what was stored is not found.
 *
 * @param phoneRegion country of a telephone number without a country code, ISO 3166
 */
@ConfigurationProperties("selfsame")
public record SpellingProperties(@DefaultValue("US") String phoneRegion) {}
