package selfsame.store;

import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * What every transaction of the store needs beside its connection.
 *
 * @param surrogateIds new ids for identifiers, links and changes, in the order of time
 * @param erased tells erased identifiers from others
 * @param owner who moves positions, for an operator's eye
 * @param outboxShards among how many relays what is to be told is spread
 * @param timeMax after which the graph ends a transaction and lets go of its locks: a process that stands still must not hold up others
 * @param retries told of every attempt, so that retries are counted
 * @param policySeen told of each version of the policy that is met in the graph
 */
record TransactionSettings(
        Supplier<String> surrogateIds,
        ErasedIdentifiers erased,
        String owner,
        int outboxShards,
        Duration timeMax,
        Retries retries,
        IntConsumer policySeen) {

    /** Told of every attempt at a unit of work. */
    @FunctionalInterface
    interface Retries {
        void attempt();
    }
}
