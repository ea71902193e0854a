package selfsame.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import selfsame.history.Fact.Apart;
import selfsame.history.Fact.Retracted;
import selfsame.history.Fact.Same;
import selfsame.history.Ledger;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;

/**
 * A ledger as the decision reads it.
 *
 * @param confirmed the links of all confirmations in force, in canonical order
 */
public record FactsInForce(Facts facts, List<Link> confirmed) {

    /** @param saidAt when each act was made, UTC epoch ms */
    public static FactsInForce of(Ledger ledger, Map<String, Long> saidAt) {
        List<Separation> separations = new ArrayList<>();
        Set<Pair> retracted = new HashSet<>();
        List<Link> confirmed = new ArrayList<>();
        ledger.inForce().forEach(entry -> {
            switch (entry.fact()) {
                case Apart apart -> separations.add(new Separation(entry.id(), apart.left(), apart.right()));
                case Retracted(Pair pair) -> retracted.add(pair);
                case Same(Pair pair) -> {
                    long at = saidAt.getOrDefault(entry.begunBy(), 0L);
                    confirmed.add(new Link(pair, LinkKind.CONFIRMED, 1, at, at));
                }
            }
        });
        List<Link> once = confirmed.stream().sorted(Link.CANONICAL).toList();
        return new FactsInForce(new Facts(separations, retracted), gathered(once));
    }

    private static List<Link> gathered(List<Link> links) {
        List<Link> gathered = new ArrayList<>();
        for (Link link : links) {
            if (!gathered.isEmpty() && gathered.getLast().key().equals(link.key())) {
                gathered.set(gathered.size() - 1, gathered.getLast().gather(link));
            } else {
                gathered.add(link);
            }
        }
        return gathered;
    }
}
