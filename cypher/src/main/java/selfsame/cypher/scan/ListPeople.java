package selfsame.cypher.scan;

import selfsame.cypher.Statement;

/** {@code list-people.cypher}: every id ever minted after the given one, with what is said of it and what is there. */
public record ListPeople(String after, int limit) implements Statement<ListPeople.Row> {

    /**
     * @param identifiers what the person says that it holds
     * @param members what it does hold
     * @param anchors identifiers at which its id is anchored
     * @param anchorsWithin those of them that belong to it
     */
    public record Row(String id, int identifiers, int members, int anchors, int anchorsWithin) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
