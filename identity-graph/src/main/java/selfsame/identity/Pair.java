package selfsame.identity;

import java.util.Comparator;

/** Two different identifiers in canonical order: {@code left} is the smaller. */
public record Pair(Identifier left, Identifier right) implements Comparable<Pair> {

    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::left).thenComparing(Pair::right);

    public Pair {
        if (left.compareTo(right) >= 0) {
            throw new IllegalArgumentException(
                    "a pair is two different identifiers, the smaller first: " + left + ", " + right);
        }
    }

    public static Pair of(Identifier a, Identifier b) {
        return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }

    public boolean touches(Identifier identifier) {
        return left.equals(identifier) || right.equals(identifier);
    }

    /** The end that is not {@code end}. */
    public Identifier other(Identifier end) {
        if (left.equals(end)) {
            return right;
        }
        if (right.equals(end)) {
            return left;
        }
        throw new IllegalArgumentException(end + " is not an end of " + this);
    }

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }
}
