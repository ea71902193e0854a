package selfsame.decision;

import java.util.Collections;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import selfsame.identity.Identifier;

/** A steward's word that no identifier of {@code left} is one person with any of {@code right}. Both sides sorted, disjoint, non-empty. */
public record Separation(String id, SequencedSet<Identifier> left, SequencedSet<Identifier> right) {

    public Separation {
        left = Collections.unmodifiableSortedSet(new TreeSet<>(left));
        right = Collections.unmodifiableSortedSet(new TreeSet<>(right));
        if (left.isEmpty() || right.isEmpty() || !Collections.disjoint(left, right)) {
            throw new IllegalArgumentException("a separation has two non-empty sides with nothing in common");
        }
    }

    public static Separation of(String id, Set<Identifier> left, Set<Identifier> right) {
        return new Separation(id, new TreeSet<>(left), new TreeSet<>(right));
    }
}
