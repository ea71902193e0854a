package selfsame.cypher;

import java.util.List;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;

/** Runs statements over the driver: parameters from the record's components, rows into the row's. */
public final class CypherRunner {

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

    /** All rows of a statement that is a transaction by itself: one round trip begins, runs and ends it. */
    public static <R extends java.lang.Record> List<R> runAlone(
            Session session, Statement<R> statement, TransactionConfig config) {
        Class<R> rowType = statement.rowType();
        return session.run(new Query(CypherText.of(statement.getClass()), parameters(statement)), config)
                .list(row -> row(row, rowType));
    }

    /** The statement's parameters as the driver takes them; records nest as maps. */
    public static org.neo4j.driver.Value parameters(Statement<?> statement) {
        return Parameters.of((java.lang.Record) statement);
    }

    /** One returned row as its record. */
    public static <R extends java.lang.Record> R row(Record row, Class<R> rowType) {
        return Rows.row(row, rowType);
    }
}
