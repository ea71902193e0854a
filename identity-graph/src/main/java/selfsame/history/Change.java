package selfsame.history;

import java.util.SequencedSet;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;

/**
 * What a decision did to people, one entry each; together with {@link Named} all that the store writes of identity, and all
 * that the history shows. Moved identifiers are in canonical order.
 */
public sealed interface Change {

    /** Who answers for the identifiers afterwards. */
    PersonId survivor();

    /** The identifiers that came to {@link #survivor()}. */
    SequencedSet<Identifier> moved();

    /** A person out of identifiers that were never seen before. */
    record Created(PersonId survivor, SequencedSet<Identifier> moved) implements Change {}

    /** All of {@code absorbed} is now {@code survivor}; the absorbed id is a former id of it. */
    record Merged(PersonId survivor, PersonId absorbed, SequencedSet<Identifier> moved) implements Change {}

    /** Some of {@code origin} is now a person of its own. */
    record Split(PersonId survivor, PersonId origin, SequencedSet<Identifier> moved) implements Change {}

    /** Some of {@code origin}, which goes on, now belongs to {@code survivor}, which was there before. */
    record Moved(PersonId survivor, PersonId origin, SequencedSet<Identifier> moved) implements Change {}
}
