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

/** Decides around what was touched, over everybody that held links reach. */
public final class LocalDecision {

    private LocalDecision() {}

    /** @param identifiersMax more identifiers than this are not decided here */
    public static LocalOutcome decide(
            Neighbourhood stored, Evidence arriving, Policy policy, long now, int identifiersMax) {
        Map<Identifier, Long> firstSeenAt = new HashMap<>(stored.firstSeenAt());
        arriving.firstSeenAt().forEach((identifier, at) -> firstSeenAt.merge(identifier, at, Math::min));
        if (firstSeenAt.size() > identifiersMax) {
            return new LocalOutcome.BeyondBudget(firstSeenAt.size());
        }
        Map<Link.Key, Link> links = new HashMap<>();
        Set<Identifier> missing = new HashSet<>();
        for (StoredLink link : stored.links()) {
            links.put(link.link().key(), link.link());
            missing.add(link.link().pair().left());
            missing.add(link.link().pair().right());
        }
        missing.removeAll(firstSeenAt.keySet());
        if (!missing.isEmpty()) {
            return new LocalOutcome.NeedsMore(missing);
        }
        arriving.links().forEach(link -> links.merge(link.key(), link, Link::gather));
        Decided decided = Decision.decide(Evidence.of(firstSeenAt, links.values()), stored.facts(), policy, now);
        List<Set<Identifier>> people = new ArrayList<>(decided.people());
        return new LocalOutcome.Settled(people, decided.held(), Set.copyOf(firstSeenAt.keySet()));
    }
}
