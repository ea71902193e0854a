package selfsame.benchmarks.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neo4j.driver.Session;
import selfsame.benchmarks.Course;
import selfsame.benchmarks.Section;
import selfsame.benchmarks.report.Figure;
import selfsame.benchmarks.report.Sample;
import selfsame.benchmarks.stage.Cypher;
import selfsame.benchmarks.stage.Stage;

/** What the graph and the wire can do at all, by one client. */
public final class Limits implements Section {

    private static final int BATCH = 2_000;
    private static final int BATCHES = 10;
    private static final int SINGLES = 300;

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public String title() {
        return "Physical limits";
    }

    @Override
    public List<Figure> measure(Course course) {
        Stage stage = course.stage();
        stage.graph().run("create-row-constraint");
        MemoryReads memory = new MemoryReads();
        Sample reads = new Sample();
        Sample trips = new Sample();
        Sample commits = new Sample();
        Sample nodes = new Sample();
        Sample ties = new Sample();
        try (Session session = stage.driver().session()) {
            for (int pass = 0; pass <= course.settings().repeats(); pass++) {
                double nanosARead = memory.nanos();
                double tripsPerSecond = trips(session);
                double commitsPerSecond = commits(session, pass);
                double nodesPerSecond = rows(session, "merge-rows", nodes(pass));
                double tiesPerSecond = rows(session, "merge-pairs", pairs(pass));
                if (pass > 0) {
                    reads.add(nanosARead);
                    trips.add(tripsPerSecond);
                    commits.add(commitsPerSecond);
                    nodes.add(nodesPerSecond);
                    ties.add(tiesPerSecond);
                }
            }
        }
        stage.graph().empty();
        return List.of(
                Figure.of("a read from 256 MiB of memory, each at the place that the last one told", reads, "ns"),
                Figure.of("trivial Bolt round trips", trips, "per second"),
                Figure.of("commits of one row", commits, "per second"),
                Figure.of("nodes with two properties merged by key, 2,000 a transaction", nodes, "rows/s"),
                Figure.of("relationships merged between keyed nodes, 2,000 a transaction", ties, "rows/s"));
    }

    private static double trips(Session session) {
        long started = System.nanoTime();
        for (int trip = 0; trip < BATCH; trip++) {
            session.run(Cypher.of("nothing")).consume();
        }
        return BATCH / Throughput.seconds(started);
    }

    private static double commits(Session session, int pass) {
        long started = System.nanoTime();
        for (int commit = 0; commit < SINGLES; commit++) {
            var row = row("single-%d-%d".formatted(pass, commit));
            session.executeWriteWithoutResult(transaction -> transaction
                    .run(Cypher.of("merge-rows"), Map.of("rows", List.of(row)))
                    .consume());
        }
        return SINGLES / Throughput.seconds(started);
    }

    private static double rows(Session session, String statement, List<Map<String, Object>> rows) {
        long started = System.nanoTime();
        for (int batch = 0; batch < BATCHES; batch++) {
            var some = rows.subList(batch * BATCH, (batch + 1) * BATCH);
            session.executeWriteWithoutResult(transaction ->
                    transaction.run(Cypher.of(statement), Map.of("rows", some)).consume());
        }
        return rows.size() / Throughput.seconds(started);
    }

    private static List<Map<String, Object>> nodes(int pass) {
        return IntStream.range(0, BATCH * BATCHES)
                .mapToObj(number -> row(key(pass, number)))
                .toList();
    }

    private static List<Map<String, Object>> pairs(int pass) {
        List<Map<String, Object>> pairs = new ArrayList<>();
        for (int number = 0; number < BATCH * BATCHES; number++) {
            int other = (number * 7 + 1) % (BATCH * BATCHES);
            pairs.add(Map.of("left", key(pass, number), "right", key(pass, other), "at", number));
        }
        return pairs;
    }

    private static Map<String, Object> row(String key) {
        return Map.of("key", key, "a", 1_700_000_000_000L, "b", key);
    }

    private static String key(int pass, int number) {
        return "row-%d-%06d".formatted(pass, number);
    }
}
