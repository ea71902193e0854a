package selfsame.segment;

import java.util.OptionalLong;
import selfsame.policy.IntentRules;
import selfsame.profile.Profile;

/** The people for whom a condition holds. Somebody without events is in none. */
public record Segment(String name, Condition condition) {

    public boolean holds(Profile profile, long now) {
        return profile.events() > 0 && condition.holds(profile, now);
    }

    /** @return when to look again though nothing happens, UTC epoch ms, after {@code now}; empty: time changes nothing */
    public OptionalLong lookAgainAt(Profile profile, IntentRules intent, long now) {
        return profile.events() > 0 ? condition.lookAgainAt(profile, intent, now) : OptionalLong.empty();
    }
}
