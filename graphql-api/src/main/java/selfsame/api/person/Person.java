package selfsame.api.person;

import java.time.OffsetDateTime;
import selfsame.api.reading.Times;
import selfsame.cypher.read.PersonRow;

/** A person as the schema shows it; its lists are read when they are asked for. */
public record Person(String id, int version, OffsetDateTime createdAt) {

    public static Person of(PersonRow row) {
        return new Person(row.id(), row.version(), Times.utc(row.createdAt()));
    }
}
