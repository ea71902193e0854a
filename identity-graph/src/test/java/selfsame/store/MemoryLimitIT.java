package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import selfsame.identity.IdentityException;
import selfsame.local.Backend;
import selfsame.local.BackendSettings;
import selfsame.resolution.IdentityStore;

/** Whoever wants more memory than the graph gives to all transactions is told so at once; trying again would not help. */
class MemoryLimitIT {

    private static final int HEAP_MEBIBYTES = 512;
    private static final int PAGE_CACHE_MEBIBYTES = 64;
    private static final String HOG =
            "UNWIND range(1, 1000000000) AS number WITH collect(number) AS numbers RETURN size(numbers)";

    @Test
    void tooMuchMemoryIsNoUnavailableStore(@TempDir Path folder) {
        try (Backend neo4j = new Backend(BackendSettings.measuredNeo4j(
                                folder.resolve("neo4j"), HEAP_MEBIBYTES, PAGE_CACHE_MEBIBYTES))
                        .start();
                Driver driver =
                        GraphDatabase.driver(neo4j.boltUri(), AuthTokens.basic(neo4j.user(), neo4j.password()))) {
            IdentityStore store = IdentityStores.neo4j(
                    driver, new IdentityStores.Settings("test", 1, Optional.empty(), Duration.ofMinutes(1), () -> {}));
            AtomicInteger attempts = new AtomicInteger();

            assertThatThrownBy(() -> store.inTransaction(_ -> {
                        attempts.incrementAndGet();
                        try (Session session = driver.session()) {
                            return session.run(HOG).single().get(0).asLong();
                        }
                    }))
                    .isInstanceOf(IdentityException.TookTooLong.class)
                    .hasMessageContaining("memory");
            assertThat(attempts).hasValue(1);
        }
    }
}
