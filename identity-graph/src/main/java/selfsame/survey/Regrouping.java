package selfsame.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import selfsame.decision.DisjointSets;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;

/**
 * People before and after, where they are not the same: as few as belong together.
 *
 * @param before the people whose identifiers these are
 * @param after how the same identifiers are grouped, in the order of their first
 */
public record Regrouping(SortedMap<PersonId, Set<Identifier>> before, List<Set<Identifier>> after) {

    /**
     * Compares two ways to group the same identifiers; who is not in {@code before} is nobody's yet.
     *
     * @return in the order of their first person ids; none for a person that is the same before and after
     */
    public static List<Regrouping> between(
            SortedMap<PersonId, Set<Identifier>> before, Collection<Set<Identifier>> after) {
        List<PersonId> ids = List.copyOf(before.keySet());
        Map<Identifier, Integer> personOf = new HashMap<>();
        for (int person = 0; person < ids.size(); person++) {
            for (Identifier identifier : before.getOrDefault(ids.get(person), Set.of())) {
                personOf.put(identifier, person);
            }
        }
        DisjointSets blocks = new DisjointSets(ids.size() + after.size());
        int number = ids.size();
        for (Set<Identifier> group : after) {
            for (Identifier identifier : group) {
                Integer person = personOf.get(identifier);
                if (person != null) {
                    join(blocks, person, number);
                }
            }
            number++;
        }
        return blocks(before, ids, List.copyOf(after), blocks);
    }

    private static void join(DisjointSets blocks, int one, int other) {
        int root = blocks.find(one);
        int otherRoot = blocks.find(other);
        if (root != otherRoot) {
            blocks.union(root, otherRoot);
        }
    }

    private static List<Regrouping> blocks(
            SortedMap<PersonId, Set<Identifier>> before,
            List<PersonId> ids,
            List<Set<Identifier>> after,
            DisjointSets blocks) {
        Map<Integer, Regrouping> byRoot = new TreeMap<>();
        for (int person = 0; person < ids.size(); person++) {
            PersonId id = ids.get(person);
            byRoot.computeIfAbsent(blocks.find(person), _ -> new Regrouping(new TreeMap<>(), new ArrayList<>()))
                    .before
                    .put(id, before.getOrDefault(id, Set.of()));
        }
        for (int group = 0; group < after.size(); group++) {
            byRoot.computeIfAbsent(
                            blocks.find(ids.size() + group), _ -> new Regrouping(new TreeMap<>(), new ArrayList<>()))
                    .after
                    .add(after.get(group));
        }
        return byRoot.values().stream()
                .filter(block -> !block.isNone())
                .sorted(Comparator.comparing(Regrouping::firstId))
                .toList();
    }

    private boolean isNone() {
        return before.size() == 1
                && after.size() == 1
                && before.firstEntry().getValue().equals(after.getFirst());
    }

    /** People whom nobody was before come first. */
    private String firstId() {
        return before.isEmpty() ? "" : before.firstKey().toString();
    }
}
