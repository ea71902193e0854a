package selfsame.api.asof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import selfsame.api.asof.Tied.Evident;
import selfsame.api.asof.Tied.Seen;
import selfsame.api.error.Refusal;
import selfsame.api.person.Identifier;
import selfsame.api.reading.GraphReader;
import selfsame.asof.LinkThen;
import selfsame.asof.LinkThen.Recount;
import selfsame.asof.Moment;
import selfsame.cypher.asof.PastLinkRow;
import selfsame.cypher.asof.ReadFacts;
import selfsame.cypher.asof.ReadLinks;
import selfsame.cypher.asof.RecountIdentifiers;
import selfsame.cypher.asof.RecountLinks;
import selfsame.decision.Facts;
import selfsame.decision.Separation;
import selfsame.identity.Link;
import selfsame.identity.Pair;
import selfsame.policy.Policy;

/**
 * Reads what evidence tied to an identifier by a time, breadth first: all links of then, held or not, and what stewards had said. Who is who
 * depends on nobody else. For one question.
 */
final class Tying {

    private final GraphReader graph;
    private final AsOfProperties bounds;
    private final Moment moment;
    private final Policy policy;
    private final Map<String, Identifier> identifiers = new LinkedHashMap<>();
    private final Map<Link.Key, Evident> links = new LinkedHashMap<>();

    /** @param policy says which end of a link is the stronger */
    Tying(GraphReader graph, AsOfProperties bounds, Moment moment, Policy policy) {
        this.graph = graph;
        this.bounds = bounds;
        this.moment = moment;
        this.policy = policy;
    }

    /** @throws Refusal.TooLarge when that is more than may be read */
    Tied around(Identifier root) {
        Set<String> next = new LinkedHashSet<>(Set.of(root.id()));
        identifiers.put(root.id(), root);
        while (!next.isEmpty()) {
            next = step(next);
        }
        Map<selfsame.identity.Identifier, Seen> seen = seen();
        links.keySet()
                .removeIf(key -> !seen.containsKey(key.pair().left())
                        || !seen.containsKey(key.pair().right()));
        return new Tied(moment, seen, links, facts());
    }

    /** The identifiers that the links of these lead to and that were not known. */
    private Set<String> step(Set<String> from) {
        Set<String> next = new LinkedHashSet<>();
        for (Evident link : then(read(from))) {
            links.put(link.then().key(), link);
            for (Identifier end : List.of(
                    Identifier.of(link.row().left()), Identifier.of(link.row().right()))) {
                if (identifiers.putIfAbsent(end.id(), end) == null) {
                    next.add(end.id());
                }
            }
        }
        if (identifiers.size() > bounds.identifiersMax()) {
            throw new Refusal.TooLarge(
                    "Evidence tied more than %d identifiers together.".formatted(bounds.identifiersMax()));
        }
        return next;
    }

    private Collection<PastLinkRow> read(Set<String> from) {
        Map<String, PastLinkRow> rows = new LinkedHashMap<>();
        Map<String, Integer> at = new HashMap<>();
        graph.read(new ReadLinks(List.copyOf(from), moment.recordedBy(), moment.occurredBy(), bounds.linksMax() + 1))
                .forEach(row -> {
                    rows.putIfAbsent(row.link().id(), row.link());
                    at.merge(row.link().left().id(), 1, Integer::sum);
                    at.merge(row.link().right().id(), 1, Integer::sum);
                });
        if (at.values().stream().anyMatch(count -> count > bounds.linksMax())) {
            throw new Refusal.TooLarge("One identifier had more than %d links.".formatted(bounds.linksMax()));
        }
        return rows.values();
    }

    private List<Evident> then(Collection<PastLinkRow> rows) {
        Map<Link.Key, Recount> recounts = recounts(rows);
        List<Evident> evident = new ArrayList<>();
        for (PastLinkRow row : rows) {
            Link stored = PastLinks.domain(row);
            LinkThen.of(stored, recounts.getOrDefault(stored.key(), Recount.NONE), moment)
                    .ifPresent(then -> evident.add(new Evident(row, then)));
        }
        return evident;
    }

    private Map<Link.Key, Recount> recounts(Collection<PastLinkRow> rows) {
        Map<Pair, RecountLinks.Ends> pairs = new LinkedHashMap<>();
        long carried = 0;
        for (PastLinkRow row : rows) {
            Link stored = PastLinks.domain(row);
            if (LinkThen.mayHaveBeenLess(stored) && !pairs.containsKey(stored.pair())) {
                pairs.put(stored.pair(), ends(pairs.size(), row, stored.pair()));
                carried += Math.min(row.left().events(), row.right().events());
            }
        }
        if (carried > bounds.carriedMax()) {
            throw new Refusal.TooLarge("More than %d events would have to be looked at to tell what links were."
                    .formatted(bounds.carriedMax()));
        }
        Map<Link.Key, Recount> recounts = new HashMap<>();
        if (!pairs.isEmpty()) {
            List<Pair> inOrder = List.copyOf(pairs.keySet());
            graph.read(new RecountLinks(List.copyOf(pairs.values()), moment.occurredBy(), moment.recordedBy()))
                    .forEach(row -> recounts.put(
                            new Link.Key(inOrder.get(row.nth()), selfsame.identity.LinkKind.valueOf(row.kind())),
                            recount(row)));
        }
        return recounts;
    }

    private static Recount recount(RecountLinks.Row row) {
        Long first = row.firstSeenAt();
        Long last = row.lastSeenAt();
        return first == null || last == null
                ? new Recount(row.total(), 0, 0, 0)
                : new Recount(row.total(), row.events(), first, last);
    }

    private RecountLinks.Ends ends(int nth, PastLinkRow row, Pair pair) {
        boolean leftIsStronger = policy.strongestFirst().compare(pair.left(), pair.right()) <= 0;
        return new RecountLinks.Ends(
                nth,
                row.left().id(),
                row.right().id(),
                leftIsStronger ? row.left().id() : row.right().id());
    }

    /** Those that had been seen. */
    private Map<selfsame.identity.Identifier, Seen> seen() {
        List<String> recounted = identifiers.values().stream()
                .filter(identifier -> identifier.eventCount() > 1 && identifier.eventCount() <= bounds.recountMax())
                .map(Identifier::id)
                .toList();
        Map<String, Long> firstSeenAt = new HashMap<>();
        graph.read(new RecountIdentifiers(recounted, moment.recordedBy()))
                .forEach(row -> firstSeenAt.put(row.identifierId(), row.firstSeenAt()));
        Map<selfsame.identity.Identifier, Seen> seen = new LinkedHashMap<>();
        identifiers.values().forEach(identifier -> {
            long first = firstSeenAt.getOrDefault(
                    identifier.id(), identifier.firstSeenAt().toInstant().toEpochMilli());
            if (first <= moment.occurredBy()) {
                seen.put(PeopleThen.domain(identifier), new Seen(identifier, first));
            }
        });
        return seen;
    }

    private Facts facts() {
        Map<String, Separation> separations = new LinkedHashMap<>();
        Set<Pair> retracted = new LinkedHashSet<>();
        graph.read(new ReadFacts(List.copyOf(identifiers.keySet()), moment.recordedBy()))
                .forEach(row -> {
                    Set<selfsame.identity.Identifier> left = parsed(row.left());
                    Set<selfsame.identity.Identifier> right = parsed(row.right());
                    // Of an erased identifier nothing is left, and of what was said of it alone, neither.
                    if (left.isEmpty() || right.isEmpty()) {
                        return;
                    }
                    if (row.kind().equals("APART")) {
                        separations.put(row.id(), Separation.of(row.id(), left, right));
                    } else {
                        retracted.add(
                                Pair.of(left.iterator().next(), right.iterator().next()));
                    }
                });
        return new Facts(List.copyOf(separations.values()), retracted);
    }

    private static Set<selfsame.identity.Identifier> parsed(List<String> keys) {
        Set<selfsame.identity.Identifier> identifiers = new TreeSet<>();
        keys.forEach(key -> identifiers.add(selfsame.identity.Identifier.parse(key)));
        return identifiers;
    }
}
