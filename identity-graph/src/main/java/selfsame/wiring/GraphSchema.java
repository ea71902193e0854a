package selfsame.wiring;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;

/** Brings a graph to the schema that the statements need: the files of module {@code migrations}, in their order. */
public final class GraphSchema {

    private GraphSchema() {}

    /** Applies what is missing; does nothing on a graph that is up to date. Safe to run from several processes at once. */
    public static void migrate(Driver driver) {
        new Migrations(MigrationsConfig.defaultConfig(), driver).apply();
    }
}
