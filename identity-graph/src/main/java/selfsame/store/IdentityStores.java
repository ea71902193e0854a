package selfsame.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.neo4j.driver.Driver;
import selfsame.identity.PersonId;
import selfsame.resolution.IdentityStore;
import selfsame.stewardship.CaseBook;

/** Where identity stores come from. */
public final class IdentityStores {

    private IdentityStores() {}

    /**
     * How a store keeps things.
     *
     * @param owner who moves positions, for an operator's eye
     * @param outboxShards among how many relays what is to be told is spread, at least 1
     * @param erasureKey of the hashes by which erased identifiers are known; empty when nothing was ever erased
     * @param timeMax after which the graph ends a transaction and lets go of its locks
     * @param attempts told of each attempt at a transaction, so that retries are counted
     * @param policySeen told of each version of the policy that is met in the graph
     */
    public record Settings(
            String owner,
            int outboxShards,
            Optional<byte[]> erasureKey,
            Duration timeMax,
            Runnable attempts,
            IntConsumer policySeen) {

        public Settings(
                String owner, int outboxShards, Optional<byte[]> erasureKey, Duration timeMax, Runnable attempts) {
            this(owner, outboxShards, erasureKey, timeMax, attempts, _ -> {});
        }

        /** Shows no key. */
        @Override
        public String toString() {
            return "Settings[owner=%s, outboxShards=%d]".formatted(owner, outboxShards);
        }
    }

    /** A store in the graph that {@code driver} reaches, which must be migrated. */
    public static IdentityStore neo4j(Driver driver, Settings settings) {
        return new Neo4jIdentityStore(
                driver,
                new TransactionSettings(
                        () -> UuidCreator.getTimeOrderedEpoch().toString(),
                        new ErasedIdentifiers(settings.erasureKey()),
                        settings.owner(),
                        settings.outboxShards(),
                        settings.timeMax(),
                        settings.attempts()::run,
                        settings.policySeen()));
    }

    /** The cases in the graph that {@code driver} reaches, which must be migrated. */
    public static CaseBook cases(Driver driver) {
        return new Neo4jCaseBook(driver, () -> UuidCreator.getTimeOrderedEpoch().toString());
    }

    /** Under which key the position of a partition is kept. */
    public static String positionKey(int partition) {
        return Positions.key(partition);
    }

    /** A new random person id, in the order of time. */
    public static PersonId mintPersonId() {
        return new PersonId(UuidCreator.getTimeOrderedEpoch());
    }
}
