package selfsame.api.segment;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody entered or left a segment.
 *
 * @param because of what
 * @param changeId the merge, split or move behind it
 * @param into whom the person went up in
 * @param cursor where a subscription resumes after it
 */
record SegmentChange(
        String id,
        String segment,
        Kind kind,
        OffsetDateTime at,
        String personId,
        Because because,
        @Nullable String changeId,
        @Nullable String into,
        String cursor) {

    enum Kind {
        ENTERED,
        LEFT
    }

    enum Because {
        EVENT,
        TIME,
        RULES,
        MERGED,
        SPLIT,
        MOVED
    }
}
