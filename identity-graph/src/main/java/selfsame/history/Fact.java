package selfsame.history;

import java.util.Collections;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import selfsame.identity.Identifier;
import selfsame.identity.Pair;

/** What a person with authority said of who is who. */
public sealed interface Fact {

    /** The identifiers that it speaks of. */
    SequencedSet<Identifier> identifiers();

    /** What is left of it without these identifiers; empty: nothing. */
    Optional<Fact> without(Set<Identifier> erased);

    /** No identifier of one side is one person with any of the other. Both sides sorted, disjoint, non-empty. */
    record Apart(SequencedSet<Identifier> left, SequencedSet<Identifier> right) implements Fact {

        public Apart {
            left = Collections.unmodifiableSortedSet(new TreeSet<>(left));
            right = Collections.unmodifiableSortedSet(new TreeSet<>(right));
            if (left.isEmpty() || right.isEmpty() || !Collections.disjoint(left, right)) {
                throw new IllegalArgumentException("what is apart has two non-empty sides with nothing in common");
            }
        }

        public static Apart of(Set<Identifier> left, Set<Identifier> right) {
            return new Apart(new TreeSet<>(left), new TreeSet<>(right));
        }

        /** The pair has one end on each side. */
        public boolean parts(Pair pair) {
            return (left.contains(pair.left()) && right.contains(pair.right()))
                    || (left.contains(pair.right()) && right.contains(pair.left()));
        }

        @Override
        public SequencedSet<Identifier> identifiers() {
            SequencedSet<Identifier> all = new TreeSet<>(left);
            all.addAll(right);
            return all;
        }

        @Override
        public Optional<Fact> without(Set<Identifier> erased) {
            Set<Identifier> leftOver = new TreeSet<>(left);
            leftOver.removeAll(erased);
            Set<Identifier> rightOver = new TreeSet<>(right);
            rightOver.removeAll(erased);
            return leftOver.isEmpty() || rightOver.isEmpty() ? Optional.empty() : Optional.of(of(leftOver, rightOver));
        }
    }

    /** Both are one person. */
    record Same(Pair pair) implements Fact {

        @Override
        public SequencedSet<Identifier> identifiers() {
            return ends(pair);
        }

        @Override
        public Optional<Fact> without(Set<Identifier> erased) {
            return Collections.disjoint(ends(pair), erased) ? Optional.of(this) : Optional.empty();
        }
    }

    /** The direct evidence of the pair counts for nothing. */
    record Retracted(Pair pair) implements Fact {

        @Override
        public SequencedSet<Identifier> identifiers() {
            return ends(pair);
        }

        @Override
        public Optional<Fact> without(Set<Identifier> erased) {
            return Collections.disjoint(ends(pair), erased) ? Optional.of(this) : Optional.empty();
        }
    }

    private static SequencedSet<Identifier> ends(Pair pair) {
        SequencedSet<Identifier> ends = new TreeSet<>();
        ends.add(pair.left());
        ends.add(pair.right());
        return ends;
    }
}
