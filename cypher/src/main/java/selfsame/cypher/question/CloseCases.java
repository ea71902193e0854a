package selfsame.cypher.question;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code close-cases.cypher}: closes those of which nothing is held any more. */
public record CloseCases(List<String> keys, long at) implements Statement<CloseCases.Row> {

    public record Row(String id) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
