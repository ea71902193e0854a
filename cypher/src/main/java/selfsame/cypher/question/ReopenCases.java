package selfsame.cypher.question;

import selfsame.cypher.Statement;

/** {@code reopen-cases.cypher}: asks again what an act had answered that is undone. */
public record ReopenCases(String act, long at) implements Statement<ReopenCases.Row> {

    public record Row(String id) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
