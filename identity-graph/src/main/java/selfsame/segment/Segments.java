package selfsame.segment;

import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import selfsame.policy.IntentRules;
import selfsame.profile.Profile;

/**
 * All that are declared.
 *
 * @param digest of the text that declares them: another one means that everybody is looked at again
 */
public record Segments(List<Segment> all, String digest) {

    public Segments {
        all = List.copyOf(all);
    }

    /** The names of those that somebody is in now. */
    public SortedSet<String> of(Profile profile, long now) {
        SortedSet<String> names = new TreeSet<>();
        all.stream().filter(segment -> segment.holds(profile, now)).forEach(segment -> names.add(segment.name()));
        return names;
    }

    /** The first time at which time alone may change that. */
    public OptionalLong lookAgainAt(Profile profile, IntentRules intent, long now) {
        return all.stream()
                .map(segment -> segment.lookAgainAt(profile, intent, now))
                .flatMapToLong(OptionalLong::stream)
                .min();
    }
}
