package selfsame.resolution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import selfsame.decision.FactsInForce;
import selfsame.decision.Separation;
import selfsame.history.Ledger;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;

/**
 * What an act changes of the facts in force.
 *
 * @param ended ids of separations that are in force no more
 * @param begun separations that are from now on
 * @param lifted pairs whose evidence counts again
 * @param retracted pairs whose evidence counts no more
 * @param unconfirmed pairs that are confirmed no more, or since another time: their link goes
 * @param confirmed the links of pairs that are confirmed from now on
 */
record FactsChange(
        Set<String> ended,
        List<Separation> begun,
        Set<Pair> lifted,
        Set<Pair> retracted,
        Set<Pair> unconfirmed,
        List<Link> confirmed) {

    static final FactsChange NONE = new FactsChange(Set.of(), List.of(), Set.of(), Set.of(), Set.of(), List.of());

    static FactsChange between(Ledger before, Ledger after) {
        FactsInForce old = FactsInForce.of(before);
        FactsInForce now = FactsInForce.of(after);
        Set<String> oldIds = ids(old);
        Set<String> nowIds = ids(now);
        Set<Link> oldLinks = new HashSet<>(old.confirmed());
        Set<Link> nowLinks = new HashSet<>(now.confirmed());
        return new FactsChange(
                without(oldIds, nowIds),
                now.facts().separations().stream()
                        .filter(separation -> !oldIds.contains(separation.id()))
                        .toList(),
                without(old.facts().retracted(), now.facts().retracted()),
                without(now.facts().retracted(), old.facts().retracted()),
                without(oldLinks, nowLinks).stream().map(Link::pair).collect(Collectors.toSet()),
                now.confirmed().stream()
                        .filter(link -> !oldLinks.contains(link))
                        .toList());
    }

    boolean removes(Link link) {
        return link.kind() == LinkKind.CONFIRMED && unconfirmed.contains(link.pair());
    }

    private static Set<String> ids(FactsInForce facts) {
        return facts.facts().separations().stream().map(Separation::id).collect(Collectors.toSet());
    }

    private static <T> Set<T> without(Set<T> some, Set<T> others) {
        Set<T> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }
}
