package selfsame.api.explanation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import selfsame.api.error.Refusal;
import selfsame.api.reading.GraphReader;
import selfsame.decision.Bonds;
import selfsame.decision.Neighbourhood;
import selfsame.explanation.Between;
import selfsame.explanation.IndependentPaths;
import selfsame.explanation.Joining;
import selfsame.explanation.Path;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.Pair;
import selfsame.wiring.PolicyInForce;

/** Explains two identifiers of the graph. Thread-safe. */
@Component
class Explaining {

    /** @param supposing whether it is asked what would join them, which has to be decided again and again */
    record Question(Identifier a, Identifier b, boolean supposing) {}

    private final GraphReader graph;
    private final Showing showing;
    private final PolicyInForce policy;
    private final ExplanationProperties bounds;

    Explaining(GraphReader graph, Showing showing, PolicyInForce policy, ExplanationProperties bounds) {
        this.graph = graph;
        this.showing = showing;
        this.policy = policy;
        this.bounds = bounds;
    }

    /** @throws Refusal.TooLarge when more would have to be read than may be */
    Explanation explain(Question asked) {
        Known known = new Known(graph, bounds);
        Neighbourhood around = known.around(new LinkedHashSet<>(List.of(asked.a(), asked.b())))
                .orElseThrow(() -> new Refusal.TooLarge(
                        "More than %d identifiers or %d links would have to be read to explain these two."
                                .formatted(bounds.identifiersMax(), bounds.linksMax())));
        return known.membersWith(asked.a()).contains(asked.b())
                ? together(asked, known, around)
                : apart(asked, known, around);
    }

    private Explanation together(Question asked, Known known, Neighbourhood around) {
        Bonds bonds = bonds(known, around);
        Path path = Path.between(asked.a(), asked.b(), bonds);
        if (path.links().size() > bounds.pathMax()) {
            throw new Refusal.TooLarge("The strongest path has %d links; at most %d are told."
                    .formatted(path.links().size(), bounds.pathMax()));
        }
        return Explanation.together(
                showing.links(path.links(), known),
                showing.links(path.weakest().stream().toList(), known).stream()
                        .findFirst()
                        .orElse(null),
                IndependentPaths.between(asked.a(), asked.b(), bonds));
    }

    /** With as many others at hand as it takes to tell which links are followed, and as may be read. */
    private Bonds bonds(Known known, Neighbourhood around) {
        Bonds bonds = Bonds.of(around, policy.get(), System.currentTimeMillis());
        for (int round = 0; round < bounds.roundsMax() && !bonds.missing().isEmpty(); round++) {
            Optional<Neighbourhood> more = known.around(bonds.missing());
            if (more.isEmpty()) {
                break;
            }
            bonds = Bonds.of(more.get(), policy.get(), System.currentTimeMillis());
        }
        return bonds;
    }

    private Explanation apart(Question asked, Known known, Neighbourhood around) {
        Between between = new Between(known.membersWith(asked.a()), known.membersWith(asked.b()), around);
        List<Link> direct = between.heldLinks();
        List<Link> byWayOf = between.heldLinksByWayOf(known.personOf(between.farEnds()));
        Pair pair = Pair.of(asked.a(), asked.b());
        Optional<Joining.Found> found =
                asked.supposing() ? Optional.of(leastFor(pair, known, direct)) : Optional.empty();
        return Explanation.apart(
                showing.links(bounded(Stream.concat(direct.stream(), byWayOf.stream())), known),
                showing.separations(bounded(between.separations().stream())),
                showing.retractions(bounded(between.retracted().stream()), known),
                showing.guardrails(bounded(found.stream().flatMap(least -> least.guardrails().stream())), known),
                found.map(least -> new Wording(known, pair).of(least.proof())).orElse(null));
    }

    private <T> List<T> bounded(Stream<T> all) {
        return all.distinct().limit(bounds.listMax()).toList();
    }

    /** More evidence of a link that is held may be less than evidence of the two themselves. */
    private Joining.Found leastFor(Pair pair, Known known, List<Link> held) {
        List<Pair> alsoSupposed = held.stream()
                .map(Link::pair)
                .distinct()
                .limit(bounds.supposedMax())
                .toList();
        return new Joining(known, policy.get(), System.currentTimeMillis(), bounds.identifiersMax())
                .leastFor(pair, alsoSupposed);
    }
}
