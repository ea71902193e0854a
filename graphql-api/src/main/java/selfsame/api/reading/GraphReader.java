package selfsame.api.reading;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.CypherText;
import selfsame.cypher.Statement;
import selfsame.identity.IdentityException;
import selfsame.identity.IdentityException.StoreUnavailable;
import selfsame.identity.IdentityException.TookTooLong;
import selfsame.store.Failures;

/**
 * Runs statements that write nothing, in read transactions but for those that take locks, and measures each. A statement by itself costs one round trip, which is most of what a
 * short one takes. Thread-safe.
 */
@Component
public class GraphReader {

    private final Driver driver;
    private final SessionConfig reading;
    private final SessionConfig locking;
    private final TransactionConfig bounded;
    private final Neo4jClient neo4j;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;

    GraphReader(
            Driver driver,
            DatabaseSelectionProvider database,
            Neo4jClient neo4j,
            PlatformTransactionManager transactions,
            ReadingProperties properties,
            MeterRegistry meters) {
        this.driver = driver;
        this.reading = sessions(AccessMode.READ, database);
        this.locking = sessions(AccessMode.WRITE, database);
        this.bounded = TransactionConfig.builder()
                .withTimeout(properties.statementMax())
                .build();
        this.neo4j = neo4j;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setTimeout(Math.toIntExact(properties.statementMax().toSeconds()));
        this.meters = meters;
    }

    /**
     * All rows, in the statement's order; in the transaction around it where there is one.
     *
     * @throws StoreUnavailable when trying again later may help
     * @throws TookTooLong when it would not
     */
    public <R extends Record> List<R> read(Statement<R> statement) {
        return translating(() -> TransactionSynchronizationManager.isActualTransactionActive()
                ? timed(statement)
                : timer(statement).record(() -> alone(statement)));
    }

    private static SessionConfig sessions(AccessMode mode, DatabaseSelectionProvider database) {
        SessionConfig.Builder config = SessionConfig.builder().withDefaultAccessMode(mode);
        String name = database.getDatabaseSelection().getValue();
        return (name == null ? config : config.withDatabase(name)).build();
    }

    private <R extends Record> List<R> alone(Statement<R> statement) {
        try (Session session = driver.session(reading)) {
            return CypherRunner.runAlone(session, statement, bounded);
        }
    }

    /**
     * All rows of a statement that takes locks; none where they were not free in time.
     *
     * @throws StoreUnavailable when trying again later may help
     * @throws TookTooLong when it would not
     */
    <R extends Record> Optional<List<R>> readUnderLocks(Statement<R> statement, Duration max) {
        TransactionConfig inTime = TransactionConfig.builder().withTimeout(max).build();
        return translating(() -> timer(statement).record(() -> {
            try (Session session = driver.session(locking)) {
                return Optional.of(CypherRunner.runAlone(session, statement, inTime));
            } catch (Neo4jException e) {
                if (Failures.isOutOfTime(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        }));
    }

    /**
     * Runs {@code reads} in one read transaction.
     *
     * @throws StoreUnavailable when trying again later may help
     * @throws TookTooLong when it would not
     */
    public <T extends @Nullable Object> T inOneTransaction(Supplier<T> reads) {
        return translating(() -> transaction.execute(status -> reads.get()));
    }

    /** A failure that may pass is told as such, and so is one that will not. */
    <T extends @Nullable Object> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (IdentityException e) {
            throw e;
        } catch (RuntimeException e) {
            if (isAmongCauses(Failures::isEnded, e)) {
                throw new TookTooLong(e);
            }
            throw isAmongCauses(Failures::isPassing, e) ? new StoreUnavailable(e) : e;
        }
    }

    <R extends Record> List<R> timed(Statement<R> statement) {
        return timer(statement).record(() -> rows(statement));
    }

    private Timer timer(Statement<?> statement) {
        return meters.timer(
                "selfsame.api.statement", "statement", statement.getClass().getSimpleName());
    }

    private <R extends Record> List<R> rows(Statement<R> statement) {
        return List.copyOf(neo4j.query(CypherText.of(statement.getClass()))
                .bindAll(CypherRunner.parameters(statement).asMap())
                .fetchAs(statement.rowType())
                .mappedBy((types, row) -> CypherRunner.row(row, statement.rowType()))
                .all());
    }

    private static boolean isAmongCauses(Predicate<Throwable> asked, @Nullable Throwable failure) {
        return failure != null && (asked.test(failure) || isAmongCauses(asked, failure.getCause()));
    }
}
