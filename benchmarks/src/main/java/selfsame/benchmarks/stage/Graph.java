package selfsame.benchmarks.stage;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;

/**
 * What is asked of the graph beside the product. Whoever reads without locks may see one part of a commit before another, so each
 * reads only when all that the one before may have seen is whole: the position of the last batch, and then its people.
 */
public final class Graph {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Driver driver;
    private final SessionConfig afterLast;

    Graph(Driver driver) {
        this.driver = driver;
        this.afterLast = SessionConfig.builder()
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
    }

    /** Runs a statement of the benchmarks' own in a transaction of its own. */
    public List<Record> run(String name, Map<String, Object> parameters) {
        try (Session session = driver.session(afterLast)) {
            return session.run(Cypher.of(name), parameters).list();
        }
    }

    public List<Record> run(String name) {
        return run(name, Map.of());
    }

    /** Nobody is in it any more. The schema, the policy and the positions stay. */
    public void empty() {
        run("empty-graph");
    }

    /** Per key of a partition's position, the next offset to be resolved. */
    public Map<String, Long> positions() {
        Map<String, Long> positions = new java.util.TreeMap<>();
        run("read-positions")
                .forEach(row -> positions.put(
                        row.get("key").asString(), row.get("offset").asLong()));
        return positions;
    }

    /** Returns when no decision is put off any more, or after {@code max}. */
    public void awaitDecided(Duration max) {
        long deadline = System.nanoTime() + max.toNanos();
        while (run("count-pending").getFirst().get("pending").asLong() > 0 && System.nanoTime() < deadline) {
            Application.pause(LOOK_EVERY);
        }
    }

    public void restore(Map<String, Long> positions) {
        List<Map<String, Object>> rows = positions.entrySet().stream()
                .map(position -> Map.<String, Object>of("key", position.getKey(), "offset", position.getValue()))
                .toList();
        run("restore-positions", Map.of("positions", rows));
    }

    /** Every person as the canonical keys of its identifiers. */
    public Set<Set<String>> people() {
        Set<Set<String>> people = new HashSet<>();
        run("read-people")
                .forEach(row -> people.add(new TreeSet<>(row.get("keys").asList(Value::asString))));
        return people;
    }
}
