package selfsame.api.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a read may take.
 *
 * @param statementMax a transaction that runs longer is ended by the database; whole seconds
 * @param waitMax how long a query waits for a collector's token before it answers {@code caughtUp: false}
 * @param waitPoll how often a waiting query looks; also how old a position may be that waiting queries share
 * @param endOffsetsAge how old the broker's end offsets behind {@code pendingAtMost} may be
 * @param brokerMax how long a query waits for the broker before {@code pendingAtMost} is unknown
 */
@ConfigurationProperties("selfsame.api.reading")
record ReadingProperties(
        @DefaultValue("10s") Duration statementMax,
        @DefaultValue("2s") Duration waitMax,
        @DefaultValue("5ms") Duration waitPoll,
        @DefaultValue("500ms") Duration endOffsetsAge,
        @DefaultValue("500ms") Duration brokerMax) {}
