package selfsame.benchmarks.peers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import selfsame.benchmarks.report.Figure;

/**
 * How a peer gathered sessions into profiles, seen from the people that they are of.
 *
 * @param several people of whom there are several sessions
 * @param together those of them whose sessions are all in one profile
 * @param profiles how many there are
 * @param mixed those of them that hold sessions of several people
 */
record Gathered(long several, long together, long profiles, long mixed) {

    /**
     * Compares.
     *
     * @param profiles by session
     * @param people as sets of names, every session among them
     */
    static Gathered of(Map<String, String> profiles, Set<Set<String>> people) {
        Collection<Set<String>> gathered = profiles.keySet().stream()
                .collect(Collectors.groupingBy(profiles::get, Collectors.toSet()))
                .values();
        List<Set<String>> several = people.stream()
                .map(person -> person.stream().filter(profiles::containsKey).collect(Collectors.toSet()))
                .filter(sessions -> sessions.size() > 1)
                .toList();
        return new Gathered(
                several.size(),
                several.stream()
                        .filter(sessions -> isWithinOne(sessions, gathered))
                        .count(),
                gathered.size(),
                gathered.stream()
                        .filter(profile -> !isWithinOne(profile, people))
                        .count());
    }

    private static boolean isWithinOne(Set<String> sessions, Collection<Set<String>> sets) {
        return sets.stream().anyMatch(set -> set.containsAll(sessions));
    }

    List<Figure> figures() {
        return List.of(
                Figure.of("people of several sessions whom Unomi has in one profile", (double) together, "people")
                        .noted("of %,d, by our policy".formatted(several)),
                Figure.of("profiles of Unomi that hold several people", (double) mixed, "profiles")
                        .noted("of %,d, by our policy".formatted(profiles)));
    }
}
