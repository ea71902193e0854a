package selfsame.cypher.person;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code create-people.cypher}: mints people, each anchored at an identifier. */
public record CreatePeople(List<Minted> people) implements Statement<CreatePeople.Row> {

    /** @param anchor key of the identifier that the id stays with */
    public record Minted(String id, String anchor, long createdAt) {}

    public record Row(long created) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
