package selfsame.cypher.link;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code forget-expiry.cypher}: links whose expiry was decided upon. */
public record ForgetExpiry(List<Expired> links, long now) implements Statement<ForgetExpiry.Row> {

    public record Expired(String left, String right, String kind) {}

    public record Row(long forgotten) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
