package selfsame.decision;

import java.util.ArrayList;
import java.util.HashMap;
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

    public static FactsInForce of(Ledger ledger) {
        List<Separation> separations = new ArrayList<>();
        Set<Pair> retracted = new HashSet<>();
        List<Link> confirmed = new ArrayList<>();
        ledger.inForce().forEach(entry -> {
            switch (entry.fact()) {
                case Apart apart -> separations.add(new Separation(entry.id(), apart.left(), apart.right()));
                case Retracted(Pair pair) -> retracted.add(pair);
                case Same(Pair pair) ->
                    confirmed.add(new Link(pair, LinkKind.CONFIRMED, 1, entry.saidAt(), entry.saidAt()));
            }
        });
        return new FactsInForce(new Facts(separations, retracted), once(confirmed));
    }

    /** What was confirmed twice is confirmed since the first time. */
    private static List<Link> once(List<Link> confirmed) {
        Map<Pair, Link> once = new HashMap<>();
        confirmed.forEach(link ->
                once.merge(link.pair(), link, (one, other) -> one.firstSeenAt() <= other.firstSeenAt() ? one : other));
        return once.values().stream().sorted(Link.CANONICAL).toList();
    }
}
