package selfsame.cypher.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code update-people.cypher}: sets version, size and policy version of people whose members changed. */
public record UpdatePeople(List<Updated> people) implements Statement<UpdatePeople.Row> {

    /** @param version how many changes of identity it has seen by now
     * @param identifiers members now; 0 for one that was absorbed
     * @param policyVersion under which it was decided; null for one that was absorbed */
    public record Updated(
            String id,
            int version,
            int identifiers,
            long at,
            @Nullable Integer policyVersion) {}

    public record Row(long updated) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
