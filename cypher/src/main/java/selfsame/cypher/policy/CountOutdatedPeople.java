package selfsame.cypher.policy;

import selfsame.cypher.Statement;

/** {@code count-outdated-people.cypher}: how many people were decided under an earlier version. */
public record CountOutdatedPeople(int version) implements Statement<CountOutdatedPeople.Row> {

    public record Row(long people) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
