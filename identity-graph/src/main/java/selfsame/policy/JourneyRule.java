package selfsame.policy;

import java.time.Duration;
import java.util.List;

/**
 * A way that people go, told by event types. An attempt begins with {@code start}, ends with {@code goal}, and is abandoned when nothing of
 * it happened for {@code abandonAfter}.
 *
 * @param steps between the two, in their order; any may be left out
 */
public record JourneyRule(String name, String start, List<String> steps, String goal, Duration abandonAfter) {

    public JourneyRule {
        steps = List.copyOf(steps);
        if (name.isBlank() || start.isBlank() || goal.isBlank() || !abandonAfter.isPositive()) {
            throw new IllegalArgumentException(
                    "a journey has a name, a start, a goal and a time after which it is abandoned");
        }
        if (start.equals(goal) || steps.contains(start) || steps.contains(goal)) {
            throw new IllegalArgumentException("start, steps and goal are different types of events");
        }
        if (steps.stream().distinct().count() != steps.size()) {
            throw new IllegalArgumentException("a step is named twice");
        }
    }
}
