package selfsame.explanation;

import java.util.Optional;
import java.util.Set;
import selfsame.decision.Neighbourhood;
import selfsame.identity.Identifier;

/** What is known around identifiers. */
@FunctionalInterface
public interface Surroundings {

    /** The people that hold {@code identifiers}, whole, with all their links and facts; empty when that is more than may be read. */
    Optional<Neighbourhood> around(Set<Identifier> identifiers);
}
