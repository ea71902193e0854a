package selfsame.benchmarks.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import selfsame.benchmarks.Course;
import selfsame.benchmarks.Section;
import selfsame.benchmarks.Turns;
import selfsame.benchmarks.report.Figure;
import selfsame.benchmarks.report.Sample;
import selfsame.benchmarks.stage.Cypher;
import selfsame.benchmarks.stage.Stage;
import selfsame.benchmarks.throughput.ResolverRun;
import selfsame.benchmarks.workload.Mix;
import selfsame.benchmarks.workload.Oracle;
import selfsame.benchmarks.workload.Shape;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.policy.Policy;

/**
 * Plain Cypher, as a team would write it in a week: events and identifiers by {@code MERGE}, 2,000 a transaction, and the label of a
 * person on each of its identifiers, written again on the smaller label's side of what an event ties together. It takes its events from memory, where the
 * resolver takes them from Kafka, and keeps no evidence, history, profile, position or guardrail: what it gives is connected components.
 */
public final class PlainCypher implements Section {

    private static final int BATCH = 2_000;
    private static final Duration TURNS_MAX = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "plain-cypher";
    }

    @Override
    public String title() {
        return "Side by side: plain Cypher";
    }

    @Override
    public List<Figure> measure(Course course) {
        Stage stage = course.stage();
        List.of("peer-constraint", "peer-event-constraint", "peer-person-index").forEach(stage.graph()::run);
        List<CanonicalEvent> events =
                course.events(Mix.RETAIL, course.settings().identifiers(), Shape.MERGES_PER_THOUSAND);
        Policy policy = Stage.policy();
        Oracle oracle = new Oracle(events, policy);
        Set<Set<String>> components = oracle.connected();
        Set<Set<String>> decided = oracle.decided(System.currentTimeMillis());
        Sample ours = new Sample();
        Sample theirs = new Sample();
        Sample ratio = new Sample();
        boolean right = true;
        try (ResolverRun resolver = ResolverRun.on(stage)) {
            for (Turns turns = new Turns(course.settings().repeats(), TURNS_MAX); turns.next(); ) {
                stage.graph().empty();
                double resolved = events.size() / resolver.seconds(events);
                right &= stage.graph().people().equals(decided);
                stage.graph().empty();
                double merged = events.size() / run(stage, policy, events);
                right &= people(stage).equals(components);
                course.say("%,.0f events/s by Selfsame, %,.0f by plain Cypher".formatted(resolved, merged));
                if (!turns.isWarmUp()) {
                    ours.add(resolved);
                    theirs.add(merged);
                    ratio.add(resolved / merged);
                }
            }
        }
        stage.graph().empty();
        Set<Set<String>> same = new HashSet<>(components);
        same.retainAll(decided);
        return List.of(
                Figure.of("Selfsame, from Kafka", ours, "events/s"),
                Figure.of("plain Cypher, from memory", theirs, "events/s"),
                Figure.of("Selfsame over plain Cypher", ratio, "times"),
                Figure.of("runs with other people than their oracles", right ? 0 : 1, "")
                        .marked("none", right),
                Figure.of("people that plain Cypher joins wrongly, by the policy", components.size() - same.size(), "")
                        .noted("of %,d components; what shared devices and kiosks tie together"
                                .formatted(components.size())));
    }

    /** Seconds. */
    private static double run(Stage stage, Policy policy, List<CanonicalEvent> events) {
        List<Map<String, Object>> rows =
                events.stream().map(event -> row(event, policy)).toList();
        long started = System.nanoTime();
        try (Session session = stage.driver().session()) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                List<Map<String, Object>> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
                session.executeWriteWithoutResult(transaction -> {
                    List<List<String>> ties = transaction
                            .run(Cypher.of("peer-write"), Map.of("events", batch))
                            .list(row -> row.get("people").asList(Value::asString));
                    List<Map<String, Object>> moves = moves(ties);
                    if (!moves.isEmpty()) {
                        transaction
                                .run(Cypher.of("peer-relabel"), Map.of("moves", moves))
                                .consume();
                    }
                });
            }
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private static Map<String, Object> row(CanonicalEvent event, Policy policy) {
        return Map.of(
                "key",
                event.key(),
                "type",
                event.type(),
                "occurredAt",
                event.time().toEpochMilli(),
                "payload",
                event.properties().toString(),
                "keys",
                event.identifiers().stream()
                        .filter(one -> !policy.blocked().matches(one.value()))
                        .map(one -> one.identifier().canonical())
                        .toList());
    }

    private static List<Map<String, Object>> moves(List<List<String>> ties) {
        Map<String, String> parents = new HashMap<>();
        for (List<String> people : ties) {
            for (String person : people) {
                parents.putIfAbsent(person, person);
                parents.put(root(parents, person), root(parents, people.getFirst()));
            }
        }
        List<Map<String, Object>> moves = new ArrayList<>();
        new TreeSet<>(parents.keySet()).forEach(person -> {
            String root = root(parents, person);
            if (!root.equals(person)) {
                moves.add(Map.of("from", person, "to", root));
            }
        });
        return moves;
    }

    private static String root(Map<String, String> parents, String person) {
        String at = person;
        while (!at.equals(parents.getOrDefault(at, at))) {
            at = parents.getOrDefault(at, at);
        }
        return at;
    }

    private static Set<Set<String>> people(Stage stage) {
        Set<Set<String>> people = new HashSet<>();
        stage.graph()
                .run("peer-people")
                .forEach(row -> people.add(new TreeSet<>(row.get("keys").asList(Value::asString))));
        return people;
    }
}
