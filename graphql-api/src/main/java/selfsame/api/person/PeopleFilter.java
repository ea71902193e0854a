package selfsame.api.person;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What people must be like; all that is given must hold. */
public record PeopleFilter(
        @Nullable String segment,
        @Nullable TraitFilter trait,
        @Nullable String flag,
        @Nullable OffsetDateTime seenSince,
        @Nullable OffsetDateTime seenBefore,
        @Nullable String onJourney,
        @Nullable String consent) {

    /** Whether it says anything that only a profile tells. */
    boolean isOfProfile() {
        return trait != null
                || flag != null
                || seenSince != null
                || seenBefore != null
                || onJourney != null
                || consent != null;
    }

    /** @param value null: any */
    public record TraitFilter(String name, @Nullable Object value) {}
}
