package selfsame.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.policy.Policy;

/**
 * What holds people together: their links, in the order in which the decision takes them, the strongest first.
 *
 * @param followed these join people; the first that do are the forest
 * @param lapsed stored as followed, but would join nobody if it were decided now: generic or expired beside better links, or to be
 *     decided again shortly
 * @param missing identifiers whose people have to be at hand, too, to tell which links are followed; none: this is exact
 */
public record Bonds(List<Link> followed, List<Link> lapsed, Set<Identifier> missing) {

    public Bonds {
        followed = List.copyOf(followed);
        lapsed = List.copyOf(lapsed);
        missing = Set.copyOf(missing);
    }

    /** @param now UTC epoch ms; what has expired by then joins nobody */
    public static Bonds of(Neighbourhood stored, Policy policy, long now) {
        Situation situation = new Situation(stored, Evidence.of(Map.of(), List.of()), Set.of(), policy);
        Attempt attempt = new Attempt(situation, policy, now, Disturbed.NOBODY);
        List<Link> followed = attempt.followed();
        Set<Link> known = new HashSet<>(followed);
        Map<Identifier, Integer> people = new HashMap<>();
        for (int person = 0; person < stored.people().size(); person++) {
            for (Identifier member : stored.people().get(person)) {
                people.put(member, person);
            }
        }
        List<Link> lapsed = new ArrayList<>();
        for (StoredLink link : stored.links()) {
            Integer person = people.get(link.link().pair().left());
            if (link.held().isEmpty()
                    && person != null
                    && person.equals(people.get(link.link().pair().right()))
                    && !known.contains(link.link())) {
                lapsed.add(link.link());
            }
        }
        lapsed.sort(Link.CANONICAL);
        return new Bonds(followed, lapsed, attempt.missing());
    }

    /** Those that joined two sides when their turn came; what has lapsed comes last. */
    public List<Link> forest() {
        List<Link> inOrder = new ArrayList<>(followed);
        inOrder.addAll(lapsed);
        Map<Identifier, Integer> nodes = new HashMap<>();
        for (Link link : inOrder) {
            nodes.putIfAbsent(link.pair().left(), nodes.size());
            nodes.putIfAbsent(link.pair().right(), nodes.size());
        }
        DisjointSets sets = new DisjointSets(nodes.size());
        List<Link> forest = new ArrayList<>();
        for (Link link : inOrder) {
            int left = sets.find(nodes.getOrDefault(link.pair().left(), 0));
            int right = sets.find(nodes.getOrDefault(link.pair().right(), 0));
            if (left != right) {
                sets.union(left, right);
                forest.add(link);
            }
        }
        return forest;
    }
}
