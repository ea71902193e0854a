package selfsame.ingestion.enrichment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param userAgent whether device, browser and operating system are read from the user agent
 * @param channel whether a channel is guessed where the client sends none
 * @param session whether sessions are formed by inactivity where the client sends none
 * @param sessionInactivityMax a longer silence ends a session
 * @param sessionsMax visitors whose session is remembered; about 300 bytes each. One who is forgotten starts a new session
 * @param userAgentsMax user agents whose reading is remembered; a reading that is not costs milliseconds
 */
@ConfigurationProperties("selfsame.enrichment")
public record EnrichmentProperties(
        @DefaultValue("true") boolean userAgent,
        @DefaultValue("true") boolean channel,
        @DefaultValue("true") boolean session,
        @DefaultValue("30m") Duration sessionInactivityMax,
        @DefaultValue("100000") int sessionsMax,
        @DefaultValue("2000") int userAgentsMax) {}
