package selfsame.ingestion.outbox;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import selfsame.ingestion.topics.Topics;

/**
 * One record to publish.
 *
 * @param key a person id, but for rejected events
 * @param version of the person at the change that wrote this; absent where order does not matter
 * @param value a CloudEvent as JSON; absent: a tombstone, the id was absorbed
 */
record OutboxRecord(
        String topic,
        String key,
        @Nullable Long version,
        @Nullable String value) {

    OutboxRecord {
        if (!Topics.FROM_OUTBOX.contains(topic)) {
            throw new IllegalArgumentException("a record is for a topic that the relay does not fill");
        }
        if (key.isBlank()) {
            throw new IllegalArgumentException("a record for " + topic + " has no key");
        }
        if (topic.equals(Topics.PEOPLE_CHANGES) && version == null) {
            throw new IllegalArgumentException("a record for " + topic + " has no version of the person");
        }
        if (value == null && !topic.equals(Topics.PEOPLE_CHANGES)) {
            throw new IllegalArgumentException("a record for " + topic + " has no value");
        }
    }

    /** Whether a newer record with this key makes it worthless, and harmful when it comes after. */
    boolean isState() {
        return topic.equals(Topics.PEOPLE_CHANGES);
    }

    boolean isTombstone() {
        return value == null;
    }

    /** In bytes. */
    int valueSize() {
        return value == null ? 0 : value.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The version; 0 where there is none. */
    long order() {
        return version == null ? 0 : version;
    }
}
