package selfsame.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.io.ByteUnit;

/** Neo4j Community with Bolt on the loopback address and its user's password set. */
final class Neo4jServer {

    /**
     * So much of an index has to be new before it is sampled again. By default it is 5, and the indexes of a graph that grows are sampled
     * every ten seconds, when answers were slowest; what statements start from is named in them, and does not depend on it.
     */
    private static final int SAMPLED_AGAIN_PERCENT = 25;

    private static final long TRANSACTION_LOG_BYTES = ByteUnit.mebiBytes(32);

    private final DatabaseManagementService server;

    private Neo4jServer(DatabaseManagementService server) {
        this.server = server;
    }

    /** Returns when Bolt answers and knows {@code password}. */
    static Neo4jServer start(Path directory, int port, int pageCacheMebibytes, String password) {
        var address = new SocketAddress("127.0.0.1", port);
        var server = new DatabaseManagementServiceBuilder(directory)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(BoltConnector.advertised_address, address)
                .setConfig(HttpConnector.enabled, false)
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(pageCacheMebibytes))
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.index_sampling_update_percentage, SAMPLED_AGAIN_PERCENT)
                .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, TRANSACTION_LOG_BYTES)
                .build();
        setPasswordOnce(server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME), password);
        return new Neo4jServer(server);
    }

    /** A new store wants its first password changed; one that was changed stays. */
    private static void setPasswordOnce(GraphDatabaseService system, String password) {
        var isNew = "SHOW USERS YIELD passwordChangeRequired WHERE passwordChangeRequired RETURN 1";
        if (system.executeTransactionally(isNew, Map.of(), Result::hasNext)) {
            system.executeTransactionally(
                    "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        }
    }

    void close() {
        server.shutdown();
    }
}
