package selfsame.api.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may ask for at most.
 *
 * @param bodyMax a longer request body or WebSocket message is refused unread
 * @param tokensMax words of a query; GraphiQL's introspection has about 400
 * @param queriesKept of the texts of queries that need not be read again; what is made of a text takes some fifty times as much memory
 * @param fieldsMax fields of a query with its fragments spelt out: what reading it costs
 * @param depthMax nesting of fields, {@code edges} and {@code node} included
 * @param costMax values in the answer at most, pages taken as full
 * @param timeMax a query that takes longer is given up
 */
@ConfigurationProperties("selfsame.api.limits")
record LimitsProperties(
        @DefaultValue("64KB") DataSize bodyMax,
        @DefaultValue("3000") int tokensMax,
        @DefaultValue("512KB") DataSize queriesKept,
        @DefaultValue("1000") int fieldsMax,
        @DefaultValue("20") int depthMax,
        @DefaultValue("50000") int costMax,
        @DefaultValue("15s") Duration timeMax) {}
