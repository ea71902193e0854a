package selfsame.explanation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import selfsame.decision.Neighbourhood;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.decision.Separation;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.Pair;

/** What is kept between two people: links that are held, separations, retracted pairs. */
public final class Between {

    private static final Comparator<Link> STRONGEST_FIRST =
            Comparator.comparing(Link::kind).thenComparing(Link.CANONICAL);

    private final Set<Identifier> one;
    private final Set<Identifier> other;
    private final Neighbourhood known;

    /** @param known both people, whole */
    public Between(Set<Identifier> one, Set<Identifier> other, Neighbourhood known) {
        this.one = one;
        this.other = other;
        this.known = known;
    }

    /** Held links with an end in each, the strongest kind first. */
    public List<Link> heldLinks() {
        return held().filter(link -> touches(link, one) && touches(link, other))
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    /** The far ends of all links of either that are held. */
    public List<Identifier> farEnds() {
        return held().map(this::farEnd)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Held links of both that lead to one and the same third person, such as a device that both used.
     *
     * @param owners the person, by any name, of each of {@link #farEnds()}
     */
    public List<Link> heldLinksByWayOf(Map<Identifier, String> owners) {
        Map<String, List<Link>> ofOne = new HashMap<>();
        Map<String, List<Link>> ofOther = new HashMap<>();
        held().forEach(link -> {
            for (Identifier end : farEnd(link)) {
                String owner = owners.get(end);
                if (owner != null) {
                    (touches(link, one) ? ofOne : ofOther)
                            .computeIfAbsent(owner, _ -> new ArrayList<>())
                            .add(link);
                }
            }
        });
        List<Link> links = new ArrayList<>();
        ofOne.forEach((owner, leading) -> {
            if (ofOther.containsKey(owner)) {
                links.addAll(leading);
                links.addAll(ofOther.get(owner));
            }
        });
        links.sort(STRONGEST_FIRST);
        return links;
    }

    /** Ids of the separations in force that keep one of the one from one of the other. */
    public List<String> separations() {
        return known.facts().separations().stream()
                .filter(separation -> opposed(separation, one, other))
                .map(Separation::id)
                .sorted()
                .toList();
    }

    /** Pairs across whose direct evidence counts for nothing. */
    public List<Pair> retracted() {
        return known.facts().retracted().stream()
                .filter(pair -> isAcross(pair, one, other))
                .sorted()
                .toList();
    }

    static boolean opposed(Separation separation, Set<Identifier> one, Set<Identifier> other) {
        return (meets(separation.left(), one) && meets(separation.right(), other))
                || (meets(separation.left(), other) && meets(separation.right(), one));
    }

    private static boolean meets(Set<Identifier> side, Set<Identifier> person) {
        return !Collections.disjoint(side, person);
    }

    private static boolean isAcross(Pair pair, Set<Identifier> one, Set<Identifier> other) {
        return (one.contains(pair.left()) && other.contains(pair.right()))
                || (one.contains(pair.right()) && other.contains(pair.left()));
    }

    private Stream<Link> held() {
        return known.links().stream().filter(link -> link.held().isPresent()).map(StoredLink::link);
    }

    private static boolean touches(Link link, Set<Identifier> person) {
        return person.contains(link.pair().left())
                || person.contains(link.pair().right());
    }

    private List<Identifier> farEnd(Link link) {
        return List.of(link.pair().left(), link.pair().right()).stream()
                .filter(end -> !one.contains(end) && !other.contains(end))
                .toList();
    }
}
