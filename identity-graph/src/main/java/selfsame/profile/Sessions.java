package selfsame.profile;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Visits: stretches of events without a longer silence between them than the policy says, to five minutes exactly.
 *
 * @param count over the last 30 days before the last event
 */
public record Sessions(int count, Optional<Session> latest) {

    /**
     * @param startAt UTC epoch ms
     * @param endAt of its last event
     * @param open an event now would still be part of it
     */
    public record Session(long startAt, long endAt, boolean open) {}

    static Sessions of(Summary sum, Duration inactivity, long now) {
        List<Slots.Stretch> stretches = sum.active().stretches(inactivity);
        if (stretches.isEmpty()) {
            return new Sessions(0, Optional.empty());
        }
        Slots.Stretch last = stretches.getLast();
        boolean open = Math.floorDiv(now, Slots.LENGTH_MS) - last.last() <= inactivity.toMillis() / Slots.LENGTH_MS;
        return new Sessions(
                stretches.size(),
                Optional.of(new Session(Math.max(sum.firstAt(), last.startAt()), sum.lastAt(), open)));
    }
}
