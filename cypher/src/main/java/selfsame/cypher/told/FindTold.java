package selfsame.cypher.told;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-told.cypher}: what a destination was told of a person, the last last; no row where nothing is remembered. */
public record FindTold(String key, long now) implements Statement<FindTold.Row> {

    public record Row(List<String> changes) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
