package selfsame.decision;

import java.util.HashSet;
import java.util.Set;

/**
 * People, by their numbers, who may not come out whole, so that what was refused them may be accepted.
 *
 * @param people all of them
 * @param unsettled those whose part of the core may not come out whole
 */
record Disturbed(Set<Integer> people, Set<Integer> unsettled) {

    static final Disturbed NOBODY = new Disturbed(Set.of(), Set.of());

    Disturbed {
        people = Set.copyOf(people);
        unsettled = Set.copyOf(unsettled);
    }

    /** Who of them is not named. */
    Set<Integer> unnamed(Set<Integer> named) {
        Set<Integer> others = new HashSet<>(people);
        others.removeAll(named);
        return others;
    }

    Disturbed and(Disturbed others) {
        Set<Integer> all = new HashSet<>(people);
        all.addAll(others.people);
        Set<Integer> allUnsettled = new HashSet<>(unsettled);
        allUnsettled.addAll(others.unsettled);
        return new Disturbed(all, allUnsettled);
    }
}
