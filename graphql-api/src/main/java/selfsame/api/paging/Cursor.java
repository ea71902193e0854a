package selfsame.api.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import selfsame.api.error.Refusal;

/** The place of one item in its list. Opaque to callers; names items by id or time, never by what is personal. */
public record Cursor(String place) {

    private static final int LENGTH_MAX = 1_024;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER_AND_KEY = Pattern.compile("-?\\d{1,18} .+", Pattern.DOTALL);

    /** @throws Refusal.BadRequest when {@link #encoded()} cannot have written it */
    public static Cursor parse(String encoded) {
        return parse(encoded, LENGTH_MAX);
    }

    /** @param lengthMax of one that holds many places */
    public static Cursor parse(String encoded, int lengthMax) {
        if (encoded.length() > lengthMax) {
            throw malformed();
        }
        try {
            return new Cursor(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    /** In a list in the order of a number, such as a time; ties by key. */
    public static Cursor at(long number, String key) {
        return new Cursor(number + " " + key);
    }

    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    public String id() {
        return checked(ID);
    }

    public long number() {
        String text = checked(NUMBER_AND_KEY);
        return Long.parseLong(text.substring(0, text.indexOf(' ')));
    }

    public String key() {
        String text = checked(NUMBER_AND_KEY);
        return text.substring(text.indexOf(' ') + 1);
    }

    private String checked(Pattern form) {
        if (!form.matcher(place).matches()) {
            throw malformed();
        }
        return place;
    }

    private static Refusal.BadRequest malformed() {
        return new Refusal.BadRequest("after is not a cursor of this list.");
    }
}
