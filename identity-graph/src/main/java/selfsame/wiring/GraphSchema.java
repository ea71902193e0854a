package selfsame.wiring;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.neo4j.driver.Driver;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings a graph to the schema that the statements need: the files of module {@code migrations}, in their order. */
public final class GraphSchema {

    private static final String FILES = "classpath*:neo4j/migrations/V*.cypher";
    private static final String LOCK = "__Neo4jMigrationsLock";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final int LOOKS_MAX = 60;

    private GraphSchema() {}

    /**
     * Applies what is missing; does nothing on a graph that is up to date. Safe to run from several processes at once: one migrates,
     * the others wait for it, half a minute at most. The lock that a process left behind when it was killed matters only where
     * something is missing.
     *
     * @throws MigrationsException when a migration fails, or the lock of one that crashed is still there
     */
    public static void migrate(Driver driver) {
        int files = files();
        for (int look = 1; applied(driver) < files; look++) {
            try {
                new Migrations(MigrationsConfig.defaultConfig(), driver).apply();
            } catch (MigrationsException e) {
                if (look == LOOKS_MAX || !isLocked(e)) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static int files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(FILES).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int applied(Driver driver) {
        return driver.executableQuery(
                        "MATCH (done:__Neo4jMigration) WHERE done.version <> 'BASELINE' RETURN count(done) AS n")
                .execute()
                .records()
                .getFirst()
                .get("n")
                .asInt();
    }

    private static boolean isLocked(MigrationsException e) {
        return e.getMessage() != null && e.getMessage().contains(LOCK);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop", e);
        }
    }
}
