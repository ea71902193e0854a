package selfsame.ingestion.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.apache.kafka.clients.admin.Admin;
import org.neo4j.driver.Driver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import selfsame.ingestion.collector.ResolverLag;
import selfsame.ingestion.topics.Topics;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BalanceProperties.class)
@ConditionalOnBooleanProperty(name = "selfsame.balance.enabled", matchIfMissing = true)
class BalanceConfiguration {

    /** A look may hang on a server that is going away; what is older than this is not how things stand. */
    private static final Duration STALE_AFTER_MIN = Duration.ofSeconds(5);

    @Bean
    EndOffsets endOffsets(KafkaAdmin kafka) {
        return new EndOffsets(Admin.create(kafka.getConfigurationProperties()), Topics.EVENTS);
    }

    @Bean
    Board balanceBoard(BalanceProperties properties) {
        return new Board(
                InstantSource.system(),
                STALE_AFTER_MIN.plus(properties.interval().multipliedBy(3)));
    }

    @Bean
    BalanceMeters balanceMeters(MeterRegistry registry, Board board) {
        return new BalanceMeters(registry, board);
    }

    @Bean
    BalanceWatch balanceWatch(
            Driver driver, EndOffsets endOffsets, Board board, BalanceMeters meters, BalanceProperties properties) {
        Books books = new Books(new Ledger(driver, Topics.EVENTS), endOffsets, InstantSource.system());
        return new BalanceWatch(books, board, meters, properties.interval());
    }

    /** Lets the collector say 503 while the resolver is too far behind. */
    @Bean
    ResolverLag resolverLag(Board board) {
        return () -> board.current()
                .map(now -> OptionalLong.of(now.balance().inFlightTotal()))
                .orElse(OptionalLong.empty());
    }

    @Bean
    BalanceEndpoint balanceEndpoint(Board board) {
        return new BalanceEndpoint(board);
    }
}
