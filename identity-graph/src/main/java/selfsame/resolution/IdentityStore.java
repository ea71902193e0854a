package selfsame.resolution;

import java.util.function.Function;

/** Where identifiers, links, people and their history are kept. Thread-safe. */
public interface IdentityStore {

    /**
     * Runs {@code work} in one transaction: all of what it writes is there afterwards, or nothing. Transient failures are
     * retried whole, with backoff; so {@code work} may run several times and must have no effect of its own.
     *
     * @throws selfsame.identity.IdentityException.StoreUnavailable when the store cannot be reached
     */
    <T> T inTransaction(Function<? super IdentityTransaction, T> work);
}
