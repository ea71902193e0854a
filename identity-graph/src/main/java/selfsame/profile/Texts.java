package selfsame.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Texts that are the same after they were stored. */
final class Texts {

    private Texts() {}

    /** Half a character, as a client may send it, cannot be stored and becomes a question mark. */
    static String storable(String text) {
        return text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))
                ? text
                : new String(text.getBytes(UTF_8), UTF_8);
    }
}
