package selfsame.cypher.question;

import java.util.List;
import selfsame.cypher.Statement;
import selfsame.cypher.read.PageAsk;
import selfsame.cypher.read.PersonRow;

/** {@code page-case-people.cypher}: whom a case is about now, newest first. */
public record PageCasePeople(List<PageAsk> pages, int limit) implements Statement<PageCasePeople.Row> {

    public record Row(int nth, PersonRow person) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
