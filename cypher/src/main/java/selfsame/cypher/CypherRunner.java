package selfsame.cypher;

import java.util.List;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/** Runs statements over the driver: parameters from the record's components, rows into the row's. */
public final class CypherRunner {

    /** The one parameter that every statement has. */
    public static final String GIVEN = "given";

    private CypherRunner() {}

    /**
     * All rows, in the statement's order.
     *
     * @param runner a session or a transaction
     */
    public static <R extends java.lang.Record> List<R> run(SimpleQueryRunner runner, Statement<R> statement) {
        Class<R> rowType = statement.rowType();
        return runner.run(CypherText.of(statement.getClass()), parameters(statement))
                .list(row -> row(row, rowType));
    }

    /** All statements of a bundle, in one round trip. */
    public static Answers run(SimpleQueryRunner runner, Bundle bundle) {
        Record all = runner.run(CypherText.ofBundle(bundle.getClass()), given((java.lang.Record) bundle))
                .single();
        Answers answers = new Answers();
        int column = 0;
        for (Statement<?> statement : Parameters.statements(bundle)) {
            add(statement, all.get(column++), answers);
        }
        return answers;
    }

    private static <R extends java.lang.Record> void add(Statement<R> statement, Value rows, Answers answers) {
        answers.add(statement, rows.asList(row -> Rows.row(row, statement.rowType())));
    }

    /** The statements of a bundle one after the other, for many rows; one with nothing in any of its lists is not sent, and returns none. */
    public static Answers runEach(SimpleQueryRunner runner, Bundle bundle) {
        Answers answers = new Answers();
        Parameters.statements(bundle).forEach(statement -> runEach(runner, statement, answers));
        return answers;
    }

    private static <R extends java.lang.Record> void runEach(
            SimpleQueryRunner runner, Statement<R> statement, Answers answers) {
        answers.add(statement, Parameters.isEmpty((java.lang.Record) statement) ? List.of() : run(runner, statement));
    }

    /** All rows of a statement that is a transaction by itself: one round trip begins, runs and ends it. */
    public static <R extends java.lang.Record> List<R> runAlone(
            Session session, Statement<R> statement, TransactionConfig config) {
        Class<R> rowType = statement.rowType();
        return session.run(new Query(CypherText.of(statement.getClass()), parameters(statement)), config)
                .list(row -> row(row, rowType));
    }

    /**
     * The statement's components as the driver takes them; records nest as maps. All are in one map, since the database keeps a plan for each
     * combination of its parameters' kinds and rough sizes, and looks at neither within a map: batches of every size share a plan.
     */
    public static Value parameters(Statement<?> statement) {
        return given((java.lang.Record) statement);
    }

    private static Value given(java.lang.Record record) {
        return Values.parameters(GIVEN, Parameters.of(record));
    }

    /** One returned row as its record. */
    public static <R extends java.lang.Record> R row(Record row, Class<R> rowType) {
        return Rows.row(row, rowType);
    }
}
