package selfsame.cypher.question;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code page-cases-of-assignee.cypher}: one steward's cases, newest first. */
public record PageCasesOfAssignee(String assignee, List<String> states, String before, int limit)
        implements Statement<PageCasesOfAssignee.Row> {

    public record Row(CaseRow question) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
