package selfsame.api.link;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import selfsame.api.person.Identifier;
import selfsame.api.reading.Times;
import selfsame.cypher.read.LinkRow;

/**
 * A link as the schema shows it.
 *
 * @param witnessIds surrogate ids of the two identifiers that conflict, or of the one that is generic; empty where it is not held
 */
public record Link(
        String id,
        Identifier a,
        Identifier b,
        String kind,
        int evidence,
        OffsetDateTime firstSeenAt,
        OffsetDateTime lastSeenAt,
        @Nullable String held,
        List<String> witnessIds) {

    public static Link of(LinkRow row) {
        return new Link(
                row.id(),
                Identifier.of(row.left()),
                Identifier.of(row.right()),
                row.kind(),
                row.events(),
                Times.utc(row.firstSeenAt()),
                Times.utc(row.lastSeenAt()),
                row.held(),
                Stream.of(row.witnessLeft(), row.witnessRight())
                        .<String>mapMulti((id, witnesses) -> {
                            if (id != null) {
                                witnesses.accept(id);
                            }
                        })
                        .distinct()
                        .toList());
    }
}
