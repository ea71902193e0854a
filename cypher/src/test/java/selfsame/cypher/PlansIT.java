package selfsame.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;
import selfsame.local.Backends;

/**
 * A plan that was made first stays, so it must not matter what was in the graph then: a statement whose plan depends on that says with
 * {@code USING INDEX} what it starts from, or is two statements.
 */
class PlansIT {

    /** When a property is read, and whether rows are filtered a step earlier, may differ. */
    private static final Set<String> NO_MATTER =
            Set.of("CacheProperties", "Filter", "PartialSort", "Projection", "Sort");

    private static final Map<Class<?>, List<String>> IN_AN_EMPTY_GRAPH = new HashMap<>();

    private static Driver driver;

    static Collection<Class<?>> statements() {
        return Stream.concat(
                        Statements.records().stream()
                                .filter(statement -> text(statement).startsWith(CypherText.PLANNED_ONCE)),
                        Statements.bundles().stream())
                .toList();
    }

    private static String text(Class<?> statement) {
        return Bundle.class.isAssignableFrom(statement) ? CypherText.ofBundle(statement) : CypherText.of(statement);
    }

    @BeforeAll
    static void fillTheGraph() throws IOException {
        Backends backends = Backends.shared();
        driver = GraphDatabase.driver(backends.boltUri(), AuthTokens.basic(backends.user(), backends.password()));
        new Migrations(MigrationsConfig.defaultConfig(), driver).apply();
        statements().forEach(statement -> IN_AN_EMPTY_GRAPH.put(statement, plan(statement)));
        try (Session session = driver.session();
                InputStream fill = PlansIT.class.getResourceAsStream("/fill.cypher")) {
            session.run(new String(Objects.requireNonNull(fill).readAllBytes(), StandardCharsets.UTF_8))
                    .consume();
            session.run("CALL db.prepareForReplanning()").consume();
        }
    }

    @AfterAll
    static void emptyTheGraph() {
        try (Session session = driver.session()) {
            session.run("MATCH (node) WHERE NOT node:__Neo4jMigration DETACH DELETE node")
                    .consume();
        }
        driver.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void isPlannedAlikeInAnEmptyAndInAFilledGraph(Class<?> statement) {
        assertThat(plan(statement)).isEqualTo(IN_AN_EMPTY_GRAPH.get(statement));
    }

    private static List<String> plan(Class<?> statement) {
        String text = text(statement).substring(CypherText.PLANNED_ONCE.length());
        try (Session session = driver.session()) {
            Plan plan = session.run("EXPLAIN CYPHER replan=force\n" + text)
                    .consume()
                    .plan();
            return operators(plan)
                    .filter(operator -> !NO_MATTER.contains(operator))
                    // Between and within the statements of a bundle: what each holds back by itself, StatementsIT asks.
                    .filter(operator -> !(Bundle.class.isAssignableFrom(statement) && operator.equals("Eager")))
                    .toList();
        }
    }

    private static Stream<String> operators(Plan plan) {
        String operator = plan.operatorType().replaceAll("@.*$", "");
        return Stream.concat(Stream.of(operator), plan.children().stream().flatMap(PlansIT::operators));
    }
}
