package selfsame.store;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import selfsame.identity.Identifier;
import selfsame.local.Backends;
import selfsame.wiring.GraphSchema;

/** The real graph that the tests of this JVM share; each empties it first. */
final class Graph {

    private static final Driver DRIVER = open();

    private Graph() {}

    private static Driver open() {
        Backends backends = Backends.shared();
        Driver driver =
                GraphDatabase.driver(backends.boltUri(), AuthTokens.basic(backends.user(), backends.password()));
        GraphSchema.migrate(driver);
        return driver;
    }

    static Driver emptied() {
        run(
                "MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:__Neo4jMigrationsLock CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
        return DRIVER;
    }

    static List<Record> run(String cypher) {
        try (var session = DRIVER.session()) {
            return session.run(cypher).list();
        }
    }

    /** What {@code work} starts waits for nodes of a label, which another transaction has locked until it returns. */
    static <T> T whileLocked(String label, Supplier<T> work) {
        try (var session = DRIVER.session();
                var other = session.beginTransaction()) {
            other.run("MATCH (n:" + label + ") REMOVE n.lock").consume();
            return work.get();
        }
    }

    static void awaitBlocked() {
        await().until(() -> run("SHOW TRANSACTIONS YIELD status").stream()
                .anyMatch(row -> row.get("status").asString().startsWith("Blocked")));
    }

    /** Every person, as the canonical keys of its identifiers. */
    static Set<Set<String>> people() {
        return run("MATCH (p:Person)<-[:BELONGS_TO]-(i) RETURN p.id AS id, collect(i.key) AS keys").stream()
                .map(row -> new TreeSet<>(row.get("keys").asList(Value::asString)))
                .collect(Collectors.toSet());
    }

    /** Every link with what it gathered and why it is held. */
    static Set<String> links() {
        return run(
                        "MATCH (a)-[l:LINKED]->(b) RETURN a.key + ' ' + b.key + ' ' + l.kind + ' ' + l.events + ' ' + l.firstSeenAt + ' ' + l.lastSeenAt"
                                + " + coalesce(' ' + l.held, '') AS link")
                .stream()
                .map(row -> row.get("link").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every held link. Its reason may be another than from scratch, where two guardrails refuse. */
    static Set<String> held() {
        return run(
                        "MATCH (a)-[l:LINKED]->(b) WHERE l.held IS NOT NULL RETURN a.key + ' ' + b.key + ' ' + l.kind AS link")
                .stream()
                .map(row -> row.get("link").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String personOf(Identifier identifier) {
        return run("MATCH (:Identifier {key: '" + identifier.canonical() + "'})-[:BELONGS_TO]->(p) RETURN p.id AS id")
                .getFirst()
                .get("id")
                .asString();
    }
}
