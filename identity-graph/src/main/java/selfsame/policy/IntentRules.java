package selfsame.policy;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What an event says of somebody's intent.
 *
 * @param topics the properties that name what an event is about, such as {@code category} or {@code product.brand}; read on arrival
 * @param weight of an event of a type that is not in {@code types}
 * @param halfLife after which such an event weighs half
 */
public record IntentRules(List<String> topics, int weight, Duration halfLife, SequencedMap<String, Weight> types) {

    /** @param weight 0: events of that type say nothing */
    public record Weight(int weight, Duration halfLife) {

        public Weight {
            requireSound(weight, halfLife);
        }
    }

    public IntentRules {
        topics = List.copyOf(topics);
        types = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(types));
        requireSound(weight, halfLife);
    }

    public Weight of(String type) {
        return types.getOrDefault(type, new Weight(weight, halfLife));
    }

    private static void requireSound(int weight, Duration halfLife) {
        if (weight < 0 || !halfLife.isPositive()) {
            throw new IllegalArgumentException("a weight is not negative, a half-life longer than nothing");
        }
    }
}
