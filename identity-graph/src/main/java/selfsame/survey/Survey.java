package selfsame.survey;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;

/** Reads the whole graph in bounded memory, while it goes on changing. Thread-safe. */
public interface Survey {

    /** Sees one region after the other, and may stop the walk by throwing. */
    interface Visitor {

        /** How many identifiers there were when the walk began; told once, before anything else. */
        void begins(int identifiers);

        /** What was there when the walk began, as it is now. Evidence that came meanwhile and leads out of it is left out. */
        void visit(Region region);

        /** A region of more identifiers than can be held at once was left out. */
        void leavesOut(int identifiers);
    }

    /**
     * Visits every identifier once.
     *
     * @throws selfsame.identity.IdentityException.StoreUnavailable when the store cannot be reached
     */
    void walk(Visitor visitor);

    /**
     * The regions that hold {@code identifiers} today, as one, as they were at one moment.
     *
     * @return empty when it changed each time it was looked at
     */
    Optional<Region> readAgain(Collection<Identifier> identifiers);

    /** What an id says of itself, and what is there. */
    record Book(PersonId id, int identifiers, int members, int anchors, int anchorsWithin) {

        /** It says how many it holds; its id is anchored once, and where the person is, if there is one. */
        public boolean isRight() {
            return identifiers == members && anchors == 1 && (members == 0 || anchorsWithin == 1);
        }
    }

    /** The ids whose books are not right, of all that were ever minted; at most {@code max}. */
    List<Book> wrongBooks(int max);

    /** The books of these ids. */
    List<Book> books(Collection<PersonId> ids);
}
