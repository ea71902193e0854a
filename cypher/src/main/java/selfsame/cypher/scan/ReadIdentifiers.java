package selfsame.cypher.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code read-identifiers.cypher}: identifiers with whom they belong to, and the ids that are anchored at them. */
public record ReadIdentifiers(List<Long> nodes) implements Statement<ReadIdentifiers.Row> {

    /**
     * @param node the number that the graph gives its node
     * @param pending a decision around it waits
     * @param genericUnder the version of the policy under which it was found to be generic; null: it was not
     */
    public record Row(
            long node,
            String id,
            String key,
            long firstSeenAt,
            boolean pending,
            @Nullable Integer genericUnder,
            List<Holder> people,
            List<Anchored> anchored) {}

    /**
     * @param identifiers what the person says that it holds
     * @param policyVersion under which it was decided last; null: nobody wrote it down
     * @param members what it does hold
     */
    public record Holder(
            String id, int identifiers, @Nullable Integer policyVersion, int members) {}

    public record Anchored(String id, long createdAt, int version) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
