package selfsame.profile;

/**
 * What an aspect was last.
 *
 * @param at UTC epoch ms
 */
public record Sighted(String value, long at) {

    /** The later one; of two at the same time the greater value. */
    Sighted plus(Sighted other) {
        if (at != other.at) {
            return at > other.at ? this : other;
        }
        return value.compareTo(other.value) >= 0 ? this : other;
    }
}
