package selfsame.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import selfsame.policy.JourneyRule;
import selfsame.profile.Journey.State;

/**
 * Follows one journey through the events of its types. Another start while an attempt is in flight is part of it; a step after it was
 * abandoned takes it up again; a goal ends it even then. Looks at the last {@link Activity#LATEST_MAX} events of each type, and no
 * further back than all of them are known.
 */
final class Attempts {

    /** @param place 0: start, n: n-th step, after all steps: goal */
    private record Mark(long at, int place) {

        static final Comparator<Mark> IN_ORDER =
                Comparator.comparingLong(Mark::at).thenComparingInt(Mark::place);
    }

    private final JourneyRule rule;
    private @Nullable State state;
    private int step;
    private long since;
    private long activeAt;
    private long endedAt;

    private Attempts(JourneyRule rule) {
        this.rule = rule;
    }

    /** Empty when there was no attempt. */
    static Optional<Journey> last(JourneyRule rule, SortedMap<String, Activity> types, long now) {
        Attempts attempts = new Attempts(rule);
        attempts.marks(types).forEach(attempts::add);
        attempts.passTo(now);
        return attempts.journey();
    }

    private List<Mark> marks(SortedMap<String, Activity> types) {
        List<Mark> marks = new ArrayList<>();
        long knownFrom = Long.MIN_VALUE;
        for (int place = 0; place <= goal(); place++) {
            Activity activity = types.get(typeAt(place));
            if (activity != null) {
                for (long at : activity.latest()) {
                    marks.add(new Mark(at, place));
                }
                if (activity.ever() > Activity.LATEST_MAX) {
                    knownFrom = Math.max(knownFrom, activity.latest().getLast());
                }
            }
        }
        long from = knownFrom;
        marks.removeIf(mark -> mark.at() < from);
        marks.sort(Mark.IN_ORDER);
        return marks;
    }

    private int goal() {
        return rule.steps().size() + 1;
    }

    private String typeAt(int place) {
        if (place == 0) {
            return rule.start();
        }
        return place == goal() ? rule.goal() : rule.steps().get(place - 1);
    }

    private void add(Mark mark) {
        passTo(mark.at());
        if (mark.place() == 0) {
            begin(mark.at());
        } else if (state != null && state != State.DONE) {
            activeAt = mark.at();
            if (mark.place() == goal()) {
                state = State.DONE;
                endedAt = mark.at();
            } else {
                state = State.IN_FLIGHT;
                step = Math.max(step, mark.place());
            }
        }
    }

    private void begin(long at) {
        if (state != State.IN_FLIGHT) {
            state = State.IN_FLIGHT;
            since = at;
            step = 0;
        }
        activeAt = at;
    }

    private void passTo(long now) {
        if (state == State.IN_FLIGHT && now >= dueAt()) {
            state = State.ABANDONED;
            endedAt = dueAt();
        }
    }

    private long dueAt() {
        return activeAt + rule.abandonAfter().toMillis();
    }

    private Optional<Journey> journey() {
        if (state == null) {
            return Optional.empty();
        }
        boolean inFlight = state == State.IN_FLIGHT;
        return Optional.of(new Journey(
                rule.name(),
                state,
                step,
                typeAt(state == State.DONE ? goal() : step),
                since,
                activeAt,
                inFlight ? OptionalLong.of(dueAt()) : OptionalLong.empty(),
                inFlight ? OptionalLong.empty() : OptionalLong.of(endedAt)));
    }
}
