package selfsame.cypher.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code read-members.cypher}: every identifier of the given people. */
public record ReadMembers(List<String> ids) implements Statement<ReadMembers.Row> {

    /**
     * @param policyVersion under which the person was decided last; null: nobody wrote it down
     * @param node the number that the graph gives it, until the end of the transaction
     * @param pending a decision around it is put off
     * @param genericUnder the version of the policy under which it was found to be generic; null: it was not
     */
    public record Row(
            String personId,
            @Nullable Integer policyVersion,
            long node,
            String key,
            String id,
            long firstSeenAt,
            boolean pending,
            @Nullable Integer genericUnder) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
