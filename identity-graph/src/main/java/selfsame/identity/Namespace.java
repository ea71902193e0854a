package selfsame.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A kind of identifier, such as {@code email}; which ones exist is declared in the policy. */
public record Namespace(String name) implements Comparable<Namespace> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    /** There are few, and each is named in every identifier: the same one is soon compared. */
    private static final Map<String, Namespace> KNOWN = new ConcurrentHashMap<>();

    private static final int KNOWN_MAX = 1_000;

    public Namespace {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a namespace is a letter, then up to 63 letters, digits, '_', '.' or '-'");
        }
    }

    /** The same object again and again, as long as there are not too many. */
    public static Namespace of(String name) {
        Namespace known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        Namespace namespace = new Namespace(name);
        if (KNOWN.size() < KNOWN_MAX) {
            KNOWN.put(name, namespace);
        }
        return namespace;
    }

    @Override
    public int compareTo(Namespace other) {
        return this == other ? 0 : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
