package selfsame.api.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import selfsame.api.link.Link;
import selfsame.api.link.Links;
import selfsame.api.person.Identifier;
import selfsame.api.person.Identifiers;
import selfsame.cypher.explain.FactTold;
import selfsame.decision.HeldLink;
import selfsame.identity.Pair;

/** Reads what is to be shown of an explanation: one statement a list. */
@Component
class Showing {

    private final Links links;
    private final Identifiers identifiers;
    private final Separations separations;

    Showing(Links links, Identifiers identifiers, Separations separations) {
        this.links = links;
        this.identifiers = identifiers;
        this.separations = separations;
    }

    List<Link> links(Collection<selfsame.identity.Link> some, Known known) {
        List<String> ids = known.idsOf(some);
        Map<String, Link> found = ids.isEmpty() ? Map.of() : links.byIds(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    List<Separation> separations(List<String> ids) {
        return separations.facts(ids).values().stream()
                .map(Separation::of)
                .sorted(Comparator.comparing(Separation::id))
                .toList();
    }

    List<Retraction> retractions(List<Pair> pairs, Known known) {
        Map<String, FactTold> facts = separations.facts(
                pairs.stream().flatMap(pair -> known.retraction(pair).stream()).toList());
        Map<String, Identifier> ends =
                identifiers(pairs.stream().flatMap(pair -> Stream.of(pair.left(), pair.right())), known);
        List<Retraction> retractions = new ArrayList<>();
        for (Pair pair : pairs) {
            Identifier a = ends.get(known.idOf(pair.left()));
            Identifier b = ends.get(known.idOf(pair.right()));
            FactTold fact = known.retraction(pair).map(facts::get).orElse(null);
            if (a != null && b != null && fact != null) {
                retractions.add(Retraction.of(fact, a, b));
            }
        }
        return retractions;
    }

    List<Explanation.Guardrail> guardrails(List<HeldLink> refused, Known known) {
        Map<String, Identifier> witnesses = identifiers(
                refused.stream().flatMap(held -> Stream.of(held.witnessLeft(), held.witnessRight())), known);
        return refused.stream()
                .map(held -> new Explanation.Guardrail(
                        held.reason().name(),
                        Stream.of(held.witnessLeft(), held.witnessRight())
                                .map(witness -> witnesses.get(known.idOf(witness)))
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    private Map<String, Identifier> identifiers(Stream<selfsame.identity.Identifier> some, Known known) {
        List<String> ids = some.map(known::idOf).distinct().toList();
        return ids.isEmpty() ? Map.of() : identifiers.byIds(ids);
    }
}
