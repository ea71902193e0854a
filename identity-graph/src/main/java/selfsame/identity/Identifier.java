package selfsame.identity;

import org.jspecify.annotations.Nullable;

/**
 * One name a person is known by: a namespace and a normalised value. Personal data: {@link #toString()} masks it,
 * {@link #canonical()} does not. Ordered by canonical key.
 */
public final class Identifier implements Comparable<Identifier> {

    public static final int VALUE_LENGTH_MAX = 512;

    private final Namespace namespace;
    private final String value;

    /** Kept, which a record cannot: a decision looks each identifier of a large person up dozens of times. */
    private final int hash;

    public Identifier(Namespace namespace, String value) {
        if (value.isEmpty() || value.length() > VALUE_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "value has %d of 1..%d characters".formatted(value.length(), VALUE_LENGTH_MAX));
        }
        this.namespace = namespace;
        this.value = value;
        this.hash = 31 * namespace.hashCode() + value.hashCode();
    }

    public Namespace namespace() {
        return namespace;
    }

    public String value() {
        return value;
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
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Identifier that
                        && hash == that.hash
                        && value.equals(that.value)
                        && namespace.equals(that.namespace));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return namespace.name() + ':' + Masked.value(value);
    }
}
