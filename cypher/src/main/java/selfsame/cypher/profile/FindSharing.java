package selfsame.cypher.profile;

import java.util.List;
import selfsame.cypher.Statement;

/**
 * {@code find-sharing.cypher}: identifiers that people have or were seen with, and when their owners were first seen with them.
 *
 * @param namespaces of what may be shared
 * @param unique namespaces of owners
 * @param lookedAtMax how many identifiers of a person are looked at, the one known last first
 * @param ownersMax how many owners of each are counted
 */
public record FindSharing(
        List<String> personIds, List<String> namespaces, List<String> unique, int lookedAtMax, int ownersMax)
        implements Statement<FindSharing.Row> {

    /** @param firstSeenAt of each owner, UTC epoch ms, oldest first */
    public record Row(String personId, String namespace, List<Long> firstSeenAt) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
