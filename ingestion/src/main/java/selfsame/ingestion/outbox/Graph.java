package selfsame.ingestion.outbox;

import java.util.List;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.Statement;

/**
 * Runs statements of workers, each in a transaction of its own. In a cluster they go to the leader (a session writes by default)
 * and see what those before them wrote. Not retried here: the worker starts over.
 */
public final class Graph {

    private final Driver driver;
    private final SessionConfig causal;

    public Graph(Driver driver) {
        this.driver = driver;
        this.causal = SessionConfig.builder()
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
    }

    public <R extends Record> List<R> run(Statement<R> statement) {
        try (Session session = driver.session(causal)) {
            return CypherRunner.run(session, statement);
        }
    }
}
