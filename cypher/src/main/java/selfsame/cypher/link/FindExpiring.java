package selfsame.cypher.link;

import selfsame.cypher.Statement;

/** {@code find-expiring.cypher}: links that are void by now and were not decided as such, the first to expire first. */
public record FindExpiring(long now, int limit) implements Statement<FindExpiring.Row> {

    public record Row(String left, String right, String kind) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
