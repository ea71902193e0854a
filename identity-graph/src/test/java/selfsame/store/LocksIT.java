package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import selfsame.identity.PersonId;
import selfsame.resolution.IdentityStore;

/** What is locked is locked: all that several resolvers may do at once rests on it. */
class LocksIT {

    private static final PersonId PERSON = PersonId.parse("019a0000-0000-7000-8000-000000000001");

    private final IdentityStore store = IdentityStores.neo4j(
            Graph.emptied(), new IdentityStores.Settings("test", 1, Optional.empty(), Duration.ofMinutes(1), () -> {}));

    @Test
    void whoeverLocksAPersonKeepsOthersWaitingUntilItIsDone() throws Exception {
        Graph.run("CREATE (:Person {id: '" + PERSON + "', identifiers: 0})");

        CompletableFuture<Boolean> other = store.inTransaction(transaction -> {
            transaction.lock(new TreeSet<>(List.of(PERSON)));
            CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(
                    () -> store.inTransaction(second -> second.lock(new TreeSet<>(List.of(PERSON)))));
            assertThatThrownBy(() -> waiting.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return waiting;
        });

        assertThat(other.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theNameOfTheLockIsKnownOnAGraphThatNeverHadOne() {
        assertThat(Graph.run("CALL db.propertyKeys() YIELD propertyKey WHERE propertyKey = 'lock' RETURN propertyKey"))
                .hasSize(1);
    }
}
