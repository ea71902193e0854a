package selfsame.cypher.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code read-members.cypher}: every identifier of the given people. */
public record ReadMembers(List<String> ids) implements Statement<ReadMembers.Row> {

    /**
     * @param policyVersion under which the person was decided last; null: nobody wrote it down
     * @param judged a fact speaks of it, or spoke
     * @param pending a decision around it is put off
     */
    public record Row(
            String personId,
            @Nullable Integer policyVersion,
            String key,
            String id,
            long firstSeenAt,
            boolean judged,
            boolean pending) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
