package selfsame.cypher.event;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code count-attributed.cypher}: how many events each identifier answers for. */
public record CountAttributed(List<String> keys) implements Statement<CountAttributed.Row> {

    public record Row(String key, long events) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
