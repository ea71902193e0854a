package selfsame.verification;

import java.util.List;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;

/**
 * Something stored that the evidence does not give, or that breaks a law.
 *
 * @param what in words, without personal data
 * @param identifiers where to look, at most {@link #NAMED_MAX}
 * @param people likewise
 */
public record Difference(Kind kind, String what, List<Identifier> identifiers, List<PersonId> people) {

    public static final int NAMED_MAX = 20;

    public enum Kind {
        /** Identifiers are grouped into other people than the evidence gives. */
        PEOPLE,
        /** A link is held and should not be, or the other way round, or for a reason that is not one. */
        HELD_LINK,
        /** An identifier is remembered as generic, so that its links are not read any more, and is not. */
        GENERIC,
        /** An identifier belongs to no person, or to several. */
        MEMBERSHIP,
        /** A person holds both sides of a separation. */
        SEPARATION,
        /** A person says that it holds another number of identifiers than it does, or its id is anchored elsewhere. */
        BOOKS
    }

    public Difference {
        identifiers = identifiers.stream().limit(NAMED_MAX).toList();
        people = people.stream().limit(NAMED_MAX).toList();
    }
}
