package selfsame.store;

import java.util.concurrent.TimeoutException;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.RetryableException;

/** Which failures of the driver pass by themselves: the graph is away, or all connections to it are in use. */
public final class Passing {

    private Passing() {}

    /** Trying again later may help. */
    public static boolean isPassing(Throwable failure) {
        return failure instanceof RetryableException
                || failure instanceof AuthenticationException
                || failure.getCause() instanceof TimeoutException; // no connection was free in time
    }
}
