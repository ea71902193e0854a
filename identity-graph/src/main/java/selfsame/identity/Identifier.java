package selfsame.identity;

/**
 * One name a person is known by: a namespace and a normalised value. Personal data: {@link #toString()} masks it,
 * {@link #canonical()} does not. Ordered by canonical key.
 */
public record Identifier(Namespace namespace, String value) implements Comparable<Identifier> {

    public static final int VALUE_LENGTH_MAX = 512;

    public Identifier {
        if (value.isEmpty() || value.length() > VALUE_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "value has %d of 1..%d characters".formatted(value.length(), VALUE_LENGTH_MAX));
        }
    }

    public static Identifier of(String namespace, String value) {
        return new Identifier(Namespace.of(namespace), value);
    }

    /** Reads what {@link #canonical()} wrote. */
    public static Identifier parse(String canonical) {
        int colon = canonical.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a canonical identifier is namespace:value");
        }
        return of(canonical.substring(0, colon), canonical.substring(colon + 1));
    }

    /** The key under which it is stored: {@code namespace:value}. A namespace has no colon, so this is unambiguous. */
    public String canonical() {
        return namespace.name() + ':' + value;
    }

    @Override
    public int compareTo(Identifier other) {
        int byNamespace = namespace.compareTo(other.namespace);
        return byNamespace != 0 ? byNamespace : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return namespace.name() + ':' + Masked.value(value);
    }
}
