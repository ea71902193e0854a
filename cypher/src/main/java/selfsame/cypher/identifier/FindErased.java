package selfsame.cypher.identifier;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-erased.cypher}: those of the given keyed hashes that stand for an erased identifier. */
public record FindErased(List<String> hashes) implements Statement<FindErased.Row> {

    public record Row(String hash, long at) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
