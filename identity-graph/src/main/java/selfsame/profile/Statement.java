package selfsame.profile;

/**
 * What was said last of a purpose.
 *
 * @param at UTC epoch ms
 */
record Statement(boolean granted, long at) {

    /** The later one; of two at the same time the refusal. */
    Statement plus(Statement other) {
        if (at != other.at) {
            return at > other.at ? this : other;
        }
        return granted ? other : this;
    }
}
