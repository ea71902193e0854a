package selfsame.profile;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where somebody was seen last on one channel. Each aspect is the last that was told, not that of the last event.
 *
 * @param lastAt UTC epoch ms
 */
public record Channel(long lastAt, SortedMap<Aspect, Sighted> aspects) {

    static Channel of(long at, Map<Aspect, String> told) {
        SortedMap<Aspect, Sighted> aspects = new TreeMap<>();
        told.forEach((aspect, value) -> aspects.put(aspect, new Sighted(value, at)));
        return new Channel(at, aspects);
    }

    Channel plus(Channel other) {
        return new Channel(
                Math.max(lastAt, other.lastAt),
                Sorted.sum(aspects, other.aspects, Sighted::plus, Aspect.values().length));
    }
}
