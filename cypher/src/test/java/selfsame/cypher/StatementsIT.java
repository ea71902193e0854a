package selfsame.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.Values;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ResultSummary;
import selfsame.cypher.bundle.WriteDecision;
import selfsame.cypher.event.CountAttributed;
import selfsame.cypher.fact.CreateFacts;
import selfsame.cypher.fact.ReadFacts;
import selfsame.cypher.person.CheckMoved;
import selfsame.cypher.person.MoveMembers;
import selfsame.local.Backends;

/** Every statement on a migrated, empty database: what it returns, and how it would be run. */
class StatementsIT {

    private static final Set<String> SCANS = Set.of(
            "AllNodesScan",
            "NodeByLabelScan",
            "NodeIndexScan",
            "DirectedAllRelationshipsScan",
            "UndirectedAllRelationshipsScan",
            "DirectedRelationshipTypeScan",
            "UndirectedRelationshipTypeScan",
            "CartesianProduct");

    /** Puts single counts side by side, for an operator. */
    private static final Set<String> MAY_MULTIPLY = Set.of("MeasureOutbox");

    /**
     * Not over a batch's rows: these move what a merge or an act moves, or have a row per partition, lease, outbox page, case, review or
     * person whose standing is looked at.
     */
    private static final Set<String> MAY_BE_EAGER = Set.of(
            "AdvancePositions",
            "CloseCases",
            "CloseWaiting",
            "DeleteOutbox",
            "DeleteStandings",
            "ForgetTold",
            "LeaveSegments",
            "LockStandings",
            "MoveAnchors",
            "MoveMembers",
            "OpenCases",
            "RememberTold",
            "RemoveLinks",
            "ReopenCases",
            "ReviewChanges",
            "TakeLease");

    /** These ask for a range; where another statement's plan has one, it reads everybody's to find somebody's. */
    private static final Set<String> MAY_READ_RANGES = Set.of(
            "CloseWaiting",
            "CountOutdatedPeople",
            "CreatePolicy",
            "FindDue",
            "FindEveryone",
            "FindExpiring",
            "FindNewestVersion",
            "FindOutdatedPeople",
            "FindPending",
            "FindPolicy",
            "FindTallies",
            "FindWaiting",
            "ForgetTold",
            "ListIdentifiers",
            "ListPeople",
            "ListTies",
            "LockTally",
            "MeasureOutbox",
            "PageChanges",
            "PagePeople",
            "ReadPositions",
            "ReadWholePositions");

    private static final Pattern COLLECTED = Pattern.compile("collect\\(\\[.*]\\) AS (\\w+)");

    private static Driver driver;

    static Collection<Class<?>> statements() {
        return Statements.records();
    }

    @BeforeAll
    static void migrate() {
        Backends backends = Backends.shared();
        driver = GraphDatabase.driver(backends.boltUri(), AuthTokens.basic(backends.user(), backends.password()));
        new Migrations(MigrationsConfig.defaultConfig(), driver).apply();
    }

    @AfterAll
    static void close() {
        driver.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void returnsTheComponentsOfItsRow(Class<?> statement) {
        List<String> expected = Arrays.stream(CypherText.rowType(statement).getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        List<String> columns = explain(statement, true);

        assertThat(columns).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void seeksItsIndexesAndMultipliesNothing(Class<?> statement) {
        List<String> operators = explain(statement, false);

        if (!MAY_MULTIPLY.contains(statement.getSimpleName())) {
            assertThat(operators).doesNotContainAnyElementsOf(SCANS);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void readsARangeOnlyWhereItIsAskedFor(Class<?> statement) {
        List<String> operators = explain(statement, false);

        if (!MAY_READ_RANGES.contains(statement.getSimpleName())) {
            assertThat(operators).noneMatch(operator -> operator.endsWith("SeekByRange"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void holdsNoRowsBack(Class<?> statement) {
        List<String> operators = explain(statement, false);

        if (!MAY_BE_EAGER.contains(statement.getSimpleName())) {
            assertThat(operators).doesNotContain("Eager");
        }
    }

    /** Where the planner starts from a person instead, it looks at all members for each that is named. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            classes = {CheckMoved.class, CountAttributed.class, CreateFacts.class, MoveMembers.class, ReadFacts.class})
    void startsFromTheNumbersOfNodes(Class<?> statement) {
        assertThat(explain(statement, false)).contains("NodeByIdSeek");
    }

    @Test
    void startsFromTheNumbersOfNodesWhereADecisionIsWritten() {
        assertThat(all(CypherText.ofBundle(WriteDecision.class)))
                .filteredOn("NodeByIdSeek"::equals)
                .hasSize(2);
    }

    static Collection<Class<?>> bundles() {
        return Statements.bundles();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void togetherTheySeekTheirIndexesAsTheyDoAlone(Class<?> bundle) {
        assertThat(explain(CypherText.ofBundle(bundle), false)).doesNotContainAnyElementsOf(SCANS);
    }

    /** Each step of the outermost pipeline has the one before it on its left, which is what is run first. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void eachIsRunAfterTheOneBeforeIt(Class<?> bundle) {
        List<String> expected = Arrays.stream(bundle.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        try (Session session = driver.session()) {
            Plan plan = session.run("EXPLAIN " + CypherText.ofBundle(bundle))
                    .consume()
                    .plan();
            assertThat(collected(plan)).containsExactlyElementsOf(expected);
        }
    }

    /** The columns that are put together, those on the left of an {@code Apply} before those on its right. */
    private static List<String> collected(Plan plan) {
        Matcher column = COLLECTED.matcher(
                plan.arguments().getOrDefault("Details", Values.value("")).asString());
        return plan.operatorType().startsWith("EagerAggregation") && column.matches()
                ? List.of(column.group(1))
                : plan.children().stream()
                        .flatMap(child -> collected(child).stream())
                        .toList();
    }

    private static List<String> explain(Class<?> statement, boolean columns) {
        return explain(CypherText.of(statement), columns);
    }

    private static List<String> all(String text) {
        try (Session session = driver.session()) {
            return operators(session.run("EXPLAIN " + text).consume().plan()).toList();
        }
    }

    private static List<String> explain(String text, boolean columns) {
        try (Session session = driver.session()) {
            var result = session.run("EXPLAIN " + text);
            List<String> keys = result.keys();
            ResultSummary summary = result.consume();
            return columns ? keys : operators(summary.plan()).distinct().toList();
        }
    }

    private static Stream<String> operators(Plan plan) {
        String operator = plan.operatorType().replaceAll("@.*$", "");
        return Stream.concat(Stream.of(operator), plan.children().stream().flatMap(StatementsIT::operators));
    }
}
