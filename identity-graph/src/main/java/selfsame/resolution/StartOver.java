package selfsame.resolution;

import java.util.Set;
import selfsame.identity.PersonId;

/**
 * Leaves a transaction without a write, so that it can be tried again with more people locked from its start, in their order. Control
 * flow, not an error.
 */
final class StartOver extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Set<PersonId> people;

    /** @param people to lock from the start next time, beside those that the batch itself names */
    StartOver(Set<PersonId> people) {
        super("the transaction starts over with " + people.size() + " people locked", null, false, false);
        this.people = Set.copyOf(people);
    }

    Set<PersonId> people() {
        return people;
    }
}
