package selfsame.cypher.explain;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code measure-people.cypher}: how many identifiers people have, and links; a link inside a person counts twice. */
public record MeasurePeople(List<String> ids) implements Statement<MeasurePeople.Row> {

    public record Row(String id, long identifiers, long links) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
