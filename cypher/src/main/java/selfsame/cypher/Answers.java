package selfsame.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** What the statements of one {@link Bundle} returned. */
public final class Answers {

    private record Answer(Statement<?> statement, List<?> rows) {}

    private final List<Answer> answers = new ArrayList<>();

    Answers() {}

    <R extends Record> void add(Statement<R> statement, List<R> rows) {
        answers.add(new Answer(statement, rows));
    }

    /**
     * All rows of one of them, in its order.
     *
     * @throws NoSuchElementException when it is not the bundle's
     */
    public <R extends Record> List<R> of(Statement<R> statement) {
        for (Answer answer : answers) {
            if (answer.statement() == statement) {
                return answer.rows().stream().map(statement.rowType()::cast).toList();
            }
        }
        throw new NoSuchElementException("not of this bundle: " + statement.getClass());
    }
}
