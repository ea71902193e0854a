package selfsame.cypher.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code advance-positions.cypher}: moves each partition from one offset to the next; a row only for those nobody moved meanwhile. */
public record AdvancePositions(List<Step> steps) implements Statement<AdvancePositions.Row> {

    /**
     * @param from the offset that must stand there
     * @param to the next one to read
     * @param owner who moves it, for an operator's eye
     */
    public record Step(String key, String topic, int partition, long from, long to, String owner) {}

    /** @param policyVersion the one in force; null: the graph has none */
    public record Row(String key, @Nullable Integer policyVersion) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
