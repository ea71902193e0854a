package selfsame.cypher.question;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code page-cases.cypher}: everybody's cases, newest first. */
public record PageCases(List<String> states, String before, int limit) implements Statement<PageCases.Row> {

    public record Row(CaseRow question) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
