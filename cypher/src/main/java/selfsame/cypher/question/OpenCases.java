package selfsame.cypher.question;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code open-cases.cypher}: asks what is held for a reason that a steward should look at; safe to repeat. */
public record OpenCases(List<Opened> cases, long at) implements Statement<OpenCases.Row> {

    /**
     * What is to be asked.
     *
     * @param id for a new case
     * @param about surrogate ids: of one identifier, or of the two ends of what is held
     */
    public record Opened(String key, String id, String reason, List<String> about) {}

    public record Row(String id) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
