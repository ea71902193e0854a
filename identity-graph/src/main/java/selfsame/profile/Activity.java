package selfsame.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is remembered of the events of one type.
 *
 * @param ever how many there were
 * @param buckets when
 * @param latest the times of the last {@link #LATEST_MAX}, UTC epoch ms, newest first
 */
record Activity(long ever, Buckets buckets, List<Long> latest) {

    static final int LATEST_MAX = 8;

    Activity {
        latest = List.copyOf(latest);
    }

    static Activity of(long at) {
        return new Activity(1, Buckets.of(at), List.of(at));
    }

    /** @param horizon the newest event of the whole sum */
    Activity plus(Activity other, long horizon) {
        List<Long> both = new ArrayList<>(latest);
        both.addAll(other.latest);
        both.sort(Comparator.reverseOrder());
        return new Activity(
                ever + other.ever,
                buckets.plus(other.buckets, horizon),
                both.subList(0, Math.min(LATEST_MAX, both.size())));
    }

    /** The same, once there are newer events of other types. */
    Activity at(long horizon) {
        Buckets aged = buckets.at(horizon);
        return aged.equals(buckets) ? this : new Activity(ever, aged, latest);
    }

    Counts counts(long now, long horizon) {
        return new Counts(
                buckets.within(Duration.ofHours(1), now, horizon),
                buckets.within(Duration.ofDays(1), now, horizon),
                buckets.within(Duration.ofDays(7), now, horizon),
                buckets.within(Duration.ofDays(30), now, horizon),
                ever);
    }
}
