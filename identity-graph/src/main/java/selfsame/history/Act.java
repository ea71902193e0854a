package selfsame.history;

import java.util.Collections;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import selfsame.identity.Identifier;
import selfsame.identity.Pair;

/** What a steward does about who is who, undoing apart: {@link Undo}. */
public sealed interface Act {

    /** No identifier of one side is one person with any of the other, whatever comes. */
    record Separate(SequencedSet<Identifier> left, SequencedSet<Identifier> right) implements Act {

        public static Separate of(Set<Identifier> left, Set<Identifier> right) {
            return new Separate(new TreeSet<>(left), new TreeSet<>(right));
        }
    }

    /** They are one person. */
    record ConfirmSame(Pair pair) implements Act {}

    /** The direct evidence of the pair, later evidence too, counts for nothing; other paths may still join them. */
    record RetractLink(Pair pair) implements Act {}

    /** They belong to {@code to}, and not to the person they leave. */
    record Move(SequencedSet<Identifier> identifiers, Identifier to) implements Act {

        public Move {
            identifiers = Collections.unmodifiableSequencedSet(new TreeSet<>(identifiers));
        }
    }
}
