package selfsame.api.person;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What a profile must be like; all that is given must hold. */
public record PeopleFilter(
        @Nullable TraitFilter trait,
        @Nullable String flag,
        @Nullable OffsetDateTime seenSince,
        @Nullable OffsetDateTime seenBefore,
        @Nullable String onJourney,
        @Nullable String consent) {

    /** @param value null: any */
    public record TraitFilter(String name, @Nullable Object value) {}
}
