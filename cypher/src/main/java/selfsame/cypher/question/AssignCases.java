package selfsame.cypher.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code assign-cases.cypher}: gives cases to somebody; one row a case that exists. */
public record AssignCases(List<String> ids, To to, long at) implements Statement<AssignCases.Row> {

    public record To(@Nullable String assignee) {}

    public record Row(String id) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
