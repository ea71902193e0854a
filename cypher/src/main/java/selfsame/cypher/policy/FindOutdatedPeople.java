package selfsame.cypher.policy;

import selfsame.cypher.Statement;

/** {@code find-outdated-people.cypher}: people who were decided under an earlier version, each by one of its identifiers. */
public record FindOutdatedPeople(int version, int limit) implements Statement<FindOutdatedPeople.Row> {

    public record Row(String id, String key) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
