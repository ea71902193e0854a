package selfsame.cypher.question;

import java.util.List;
import selfsame.cypher.Statement;
import selfsame.cypher.read.LinkRow;
import selfsame.cypher.read.PageAsk;

/** {@code page-case-links.cypher}: what is held that a case asks about, newest first. */
public record PageCaseLinks(List<PageAsk> pages, int limit) implements Statement<PageCaseLinks.Row> {

    public record Row(int nth, LinkRow link) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
