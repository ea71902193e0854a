package selfsame.store;

import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/** What the driver's failures mean. */
public final class Failures {

    private static final Set<String> OUT_OF_TIME = Set.of(
            "Neo.ClientError.Transaction.TransactionTimedOut",
            "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
            "Neo.ClientError.Transaction.LockClientStopped");

    private static final Set<String> OUT_OF_MEMORY = Set.of(
            "Neo.ClientError.General.TransactionOutOfMemoryError",
            "Neo.TransientError.General.MemoryPoolOutOfMemoryError");

    private static final String TERMINATED = "Neo.ClientError.Transaction.Terminated";

    private Failures() {}

    /** The graph is away, or all connections to it are in use: trying again later may help. */
    public static boolean isPassing(Throwable failure) {
        return failure instanceof RetryableException
                || failure instanceof AuthenticationException
                || failure.getCause() instanceof TimeoutException; // no connection was free in time
    }

    /** The transaction's time was up, be it spent working or waiting for a lock. */
    public static boolean isOutOfTime(Throwable failure) {
        return failure instanceof Neo4jException e && OUT_OF_TIME.contains(e.code());
    }

    /** The graph ended the transaction, for its time or for the memory that all of them share: trying the same again would not help. */
    public static boolean isEnded(Throwable failure) {
        return isOutOfTime(failure)
                || (failure instanceof Neo4jException e
                        && (OUT_OF_MEMORY.contains(e.code()) || TERMINATED.equals(e.code())));
    }
}
