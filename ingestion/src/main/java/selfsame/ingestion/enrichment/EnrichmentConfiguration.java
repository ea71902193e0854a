package selfsame.ingestion.enrichment;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import selfsame.wiring.PolicyInForce;

@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "selfsame.collector.enabled", matchIfMissing = true)
@EnableConfigurationProperties(EnrichmentProperties.class)
class EnrichmentConfiguration {

    private static final Enrichment NONE = (event, sender) -> event;

    /** The channel is guessed from the browser, and the session depends on the channel: the order matters. */
    @Bean
    Enrichment enrichment(EnrichmentProperties properties, PolicyInForce policy) {
        Enrichment userAgent = properties.userAgent() ? new UserAgentEnrichment(properties.userAgentsMax()) : NONE;
        Enrichment channel = properties.channel() ? new ChannelEnrichment() : NONE;
        Enrichment session = properties.session()
                ? new SessionEnrichment(
                        properties.sessionInactivityMax(),
                        properties.sessionsMax(),
                        (a, b) -> policy.get().strongestFirst().compare(a, b))
                : NONE;
        return userAgent.then(channel).then(session);
    }
}
