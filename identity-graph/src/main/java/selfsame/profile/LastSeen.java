package selfsame.profile;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where somebody was seen last.
 *
 * @param channel the last one that was told
 * @param aspects the last of each that was told, on whatever channel
 * @param channels by channel
 */
public record LastSeen(
        Optional<Sighted> channel, SortedMap<Aspect, Sighted> aspects, SortedMap<String, Channel> channels) {

    static LastSeen of(Summary sum) {
        SortedMap<String, Channel> named = new TreeMap<>(sum.channels());
        named.remove("");
        Optional<Sighted> last =
                named.entrySet().stream().map(LastSeen::sighted).reduce(Sighted::plus);
        SortedMap<Aspect, Sighted> aspects = new TreeMap<>();
        sum.channels()
                .values()
                .forEach(channel ->
                        channel.aspects().forEach((aspect, value) -> aspects.merge(aspect, value, Sighted::plus)));
        return new LastSeen(last, Collections.unmodifiableSortedMap(aspects), Collections.unmodifiableSortedMap(named));
    }

    private static Sighted sighted(Map.Entry<String, Channel> channel) {
        return new Sighted(channel.getKey(), channel.getValue().lastAt());
    }
}
