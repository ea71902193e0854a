package selfsame.api.person;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import selfsame.api.reading.Times;
import selfsame.cypher.read.PersonRow;

/**
 * A person as the schema shows it; its lists are read when they are asked for.
 *
 * @param cursor where a subscription resumes after it; null outside of one
 */
public record Person(
        String id,
        int version,
        OffsetDateTime createdAt,
        @Nullable String cursor) {

    public static Person of(PersonRow row) {
        return new Person(row.id(), row.version(), Times.utc(row.createdAt()), null);
    }

    Person told(String resumeAfter) {
        return new Person(id, version, createdAt, resumeAfter);
    }
}
