package selfsame.cypher.person;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code check-membership.cypher}: those of the given identifiers that do not belong to exactly one person: none, or a law is broken. */
public record CheckMembership(List<String> keys) implements Statement<CheckMembership.Row> {

    public record Row(String key, long people) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
