package selfsame.identity;

/** Personal data as it may stand in a log, an error or an answer to a role that may not see it. */
public final class Masked {

    private Masked() {}

    /** The first character and a fixed run of stars: enough to tell two apart at a glance, not enough to read; the length is hidden too. */
    public static String value(String value) {
        return value.isEmpty() ? "" : value.substring(0, value.offsetByCodePoints(0, 1)) + "***";
    }
}
