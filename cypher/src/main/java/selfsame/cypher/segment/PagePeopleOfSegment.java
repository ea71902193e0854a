package selfsame.cypher.segment;

import selfsame.cypher.Statement;
import selfsame.cypher.read.PersonRow;

/** {@code page-people-of-segment.cypher}: people in a segment, newest first. */
public record PagePeopleOfSegment(String segment, String before, int limit)
        implements Statement<PagePeopleOfSegment.Row> {

    public record Row(PersonRow person) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
