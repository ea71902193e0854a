package selfsame.ingestion.webhooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import selfsame.ingestion.topics.Topics;

/** What a destination can be told of. */
enum ChangeType {
    PERSON_CREATED(Topics.IDENTITY_CHANGES),
    PERSON_MERGED(Topics.IDENTITY_CHANGES),
    PERSON_SPLIT(Topics.IDENTITY_CHANGES),
    PERSON_MOVED(Topics.IDENTITY_CHANGES),
    PERSON_CHANGED(Topics.PEOPLE_CHANGES),
    SEGMENT_ENTERED(Topics.SEGMENTS_CHANGES),
    SEGMENT_LEFT(Topics.SEGMENTS_CHANGES),
    JOURNEY_ABANDONED(Topics.PROFILES_CHANGES),
    CONSENT_WITHDRAWN(Topics.PROFILES_CHANGES);

    private static final String PREFIX = "selfsame.";

    private final String topic;

    ChangeType(String topic) {
        this.topic = topic;
    }

    /** Where it is published. */
    String topic() {
        return topic;
    }

    /** As a destination sees it: {@code person.merged}. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** @return empty for one that no destination can be told of */
    static Optional<ChangeType> ofCloudEvent(String type) {
        return Arrays.stream(values())
                .filter(change -> type.equals(PREFIX + change.wireName()))
                .findFirst();
    }

    boolean isOfSegment() {
        return this == SEGMENT_ENTERED || this == SEGMENT_LEFT;
    }
}
