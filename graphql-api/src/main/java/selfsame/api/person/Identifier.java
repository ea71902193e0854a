package selfsame.api.person;

import java.time.OffsetDateTime;
import selfsame.api.reading.Times;
import selfsame.cypher.read.IdentifierRow;
import selfsame.identity.Masked;

/** An identifier as the schema shows it. Personal data: {@code toString} masks it; the schema does where it must. */
public record Identifier(
        String id,
        String namespace,
        String value,
        OffsetDateTime firstSeenAt,
        OffsetDateTime lastSeenAt,
        int eventCount) {

    public static Identifier of(IdentifierRow row) {
        return new Identifier(
                row.id(),
                row.namespace(),
                row.value(),
                Times.utc(row.firstSeenAt()),
                Times.utc(row.lastSeenAt()),
                row.events());
    }

    @Override
    public String toString() {
        return namespace + ':' + Masked.value(value);
    }
}
