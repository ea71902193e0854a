package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-survivors.cypher}: the people that went on after changes, as they are called now; one row a change that has one. */
public record FindSurvivors(List<String> changeIds) implements Statement<FindSurvivors.Row> {

    public record Row(String changeId, PersonRow person) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
