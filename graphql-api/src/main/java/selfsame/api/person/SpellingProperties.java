package selfsame.api.person;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How values are spelt; the same as in ingestion, or what was stored is not found.
 *
 * @param policy the policy's file
 * @param phoneRegion country of a telephone number without a country code, ISO 3166
 */
@ConfigurationProperties("selfsame")
record SpellingProperties(
        @DefaultValue("classpath:policy.yaml") Resource policy,
        @DefaultValue("US") String phoneRegion) {}
