package selfsame.cypher.read;

import selfsame.cypher.Statement;

/** {@code page-people.cypher}: people that exist now, newest first. */
public record PagePeople(String before, int limit) implements Statement<PagePeople.Row> {

    public record Row(PersonRow person) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
