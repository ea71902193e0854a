package selfsame.profile;

import java.util.Comparator;

/**
 * One of the last events, ordered newest first.
 *
 * @param at UTC epoch ms
 */
public record RecentEvent(long at, String key, String type) implements Comparable<RecentEvent> {

    private static final Comparator<RecentEvent> NEWEST_FIRST = Comparator.comparingLong(RecentEvent::at)
            .thenComparing(RecentEvent::key)
            .thenComparing(RecentEvent::type)
            .reversed();

    @Override
    public int compareTo(RecentEvent other) {
        return NEWEST_FIRST.compare(this, other);
    }
}
