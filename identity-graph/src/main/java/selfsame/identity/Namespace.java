package selfsame.identity;

import java.util.regex.Pattern;

/** A kind of identifier, such as {@code email}; which ones exist is declared in the policy. */
public record Namespace(String name) implements Comparable<Namespace> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    public Namespace {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a namespace is a letter, then up to 63 letters, digits, '_', '.' or '-'");
        }
    }

    @Override
    public int compareTo(Namespace other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
