package selfsame.cypher.person;

import selfsame.cypher.Statement;

/**
 * {@code read-sides.cypher}: who was on either side of a merge.
 *
 * @param at when the merge was recorded, UTC epoch ms
 */
public record ReadSides(String merge, String survivor, long at) implements Statement<ReadSides.Row> {

    /** @param stayed it was the survivor's; else it came with the merge */
    public record Row(String key, boolean stayed) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
