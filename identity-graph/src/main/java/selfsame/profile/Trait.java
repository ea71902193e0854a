package selfsame.profile;

import java.util.List;

/**
 * A trait with the value that survives.
 *
 * @param value JSON text
 * @param at when that value was said last (first, where the first survives), UTC epoch ms
 * @param source who said it then
 * @param losers the other values that are remembered, the last said first
 */
public record Trait(String value, long at, String source, List<Value> losers) {

    /** @param value JSON text */
    public record Value(String value, long at, String source) {}

    public Trait {
        losers = List.copyOf(losers);
    }
}
