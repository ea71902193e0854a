package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code page-former-ids.cypher}: other ids that people answer to, newest first. */
public record PageFormerIds(List<PageAsk> pages, int limit) implements Statement<PageFormerIds.Row> {

    public record Row(int nth, String id) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
