package selfsame.cypher.counter;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code count-events.cypher}: adds up what became of the events of a source, per partition. */
public record CountEvents(List<Counted> counts) implements Statement<CountEvents.Row> {

    /** @param key partition|source */
    public record Counted(String key, String partition, String source, int applied, int duplicates, int rejected) {}

    public record Row(long counted) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
