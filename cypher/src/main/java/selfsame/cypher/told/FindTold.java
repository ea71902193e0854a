package selfsame.cypher.told;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-told.cypher}: what a destination was told of a person and of whom went up in it; each the last last. */
public record FindTold(String destination, String personId, long now) implements Statement<FindTold.Row> {

    public record Row(List<String> changes) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
