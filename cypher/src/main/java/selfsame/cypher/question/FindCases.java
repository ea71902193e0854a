package selfsame.cypher.question;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-cases.cypher}: one row a case that exists. */
public record FindCases(List<String> ids) implements Statement<FindCases.Row> {

    public record Row(CaseRow question) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
