package selfsame.cypher.segment;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code count-members.cypher}: how many people are in segments. */
public record CountMembers(List<String> segments) implements Statement<CountMembers.Row> {

    public record Row(String segment, long members) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
