package selfsame.cypher.person;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-parting.cypher}: the last change after another that took one of the identifiers from somebody, or the act behind it. */
public record FindParting(List<String> keys, String after) implements Statement<FindParting.Row> {

    public record Row(String id) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
