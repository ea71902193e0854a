package selfsame.store;

import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;
import selfsame.identity.IdentityException;
import selfsame.resolution.IdentityStore;
import selfsame.resolution.IdentityTransaction;

/** The identity store in Neo4j. One driver transaction a unit of work; thread-safe. */
final class Neo4jIdentityStore implements IdentityStore {

    /** How often a unit of work is tried again after somebody else created the same event or identifier first, or waited for it in a circle. */
    private static final int COLLISIONS_MAX = 10;

    private static final String CONSTRAINT_VIOLATED = "Neo.ClientError.Schema.ConstraintValidationFailed";

    /** The graph ended this one so that another could go on: there is nothing to wait for. */
    private static final String DEADLOCK = "Neo.TransientError.Transaction.DeadlockDetected";

    /** What the driver would try again only after a second. */
    private static final class Collided extends RuntimeException {
        private static final long serialVersionUID = 1;

        Collided(TransientException deadlock) {
            super(deadlock);
        }
    }

    private final Driver driver;
    private final TransactionSettings settings;
    private final TransactionConfig bounded;

    Neo4jIdentityStore(Driver driver, TransactionSettings settings) {
        this.driver = driver;
        this.settings = settings;
        this.bounded =
                TransactionConfig.builder().withTimeout(settings.timeMax()).build();
    }

    @Override
    public <T> T inTransaction(Function<? super IdentityTransaction, T> work) {
        for (int collisions = 0; ; collisions++) {
            boolean isPatient = collisions >= COLLISIONS_MAX;
            try (Session session = driver.session()) {
                return session.executeWrite(transaction -> attempt(transaction, work, isPatient), bounded);
            } catch (Collided _) {
                // Tried again.
            } catch (Neo4jException e) {
                if (Failures.isEnded(e)) {
                    throw new IdentityException.TookTooLong(e);
                }
                if (Failures.isPassing(e)) {
                    throw new IdentityException.StoreUnavailable(e);
                }
                if (!CONSTRAINT_VIOLATED.equals(e.code()) || isPatient) {
                    throw e;
                }
            }
        }
    }

    /** @param isPatient after a deadlock it is tried again by the driver, after longer and longer waits */
    private <T> T attempt(
            TransactionContext transaction, Function<? super IdentityTransaction, T> work, boolean isPatient) {
        settings.retries().attempt();
        try {
            return work.apply(new Neo4jTransaction(transaction, settings));
        } catch (TransientException e) {
            if (isDeadlock(e) && !isPatient) {
                throw new Collided(e);
            }
            if (Failures.isEnded(e)) {
                throw new IdentityException.TookTooLong(e); // the driver would try it again for half a minute
            }
            throw e;
        }
    }

    static boolean isDeadlock(TransientException failed) {
        return DEADLOCK.equals(failed.code());
    }
}
