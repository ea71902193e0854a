package selfsame.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import selfsame.decision.LocalOutcome.BeyondBudget;
import selfsame.decision.LocalOutcome.NeedsMore;
import selfsame.decision.LocalOutcome.Settled;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.decision.World.Step;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Policy;

/**
 * A store in memory that decides by {@link LocalDecision} only: it hands out the people asked for, and writes what it is told. What it was
 * told is generic it reads without its links where it may, but every third time.
 */
final class MemoryGraph {

    private final Policy policy;
    private final Map<Identifier, Long> firstSeenAt = new HashMap<>();
    private final Map<Identifier, Set<Identifier>> personOf = new HashMap<>();
    private final Map<Link.Key, Link> links = new LinkedHashMap<>();
    private final Map<Link.Key, HeldLink> held = new HashMap<>();
    private final List<Separation> separations = new ArrayList<>();
    private final List<Pair> retracted = new ArrayList<>();
    private final Set<Identifier> generic = new HashSet<>();
    private long now;
    private long decisions;
    private long loaded;
    private long withoutLinks;

    MemoryGraph(Policy policy) {
        this.policy = policy;
    }

    /** Several steps at once: one arrival of evidence, and all that the rest disturbs. */
    void apply(List<Step> batch) {
        Map<Identifier, Long> seenAt = new HashMap<>();
        Map<Link.Key, Link> arriving = new LinkedHashMap<>();
        Set<Identifier> disturbed = new TreeSet<>();
        for (Step step : batch) {
            if (step instanceof Step.Seen seen) {
                seen.identifiers().forEach(identifier -> seenAt.merge(identifier, seen.at(), Math::min));
                World.links(seen).forEach(link -> arriving.merge(link.key(), link, Link::gather));
            } else {
                disturbed.addAll(change(step));
            }
        }
        disturbed.retainAll(firstSeenAt.keySet());
        decide(Evidence.of(seenAt, arriving.values()), disturbed);
    }

    /** Changes a fact or the clock. The identifiers that it disturbs. */
    private Set<Identifier> change(Step step) {
        return switch (step) {
            case Step.Seen seen -> throw new IllegalArgumentException("evidence arrives, it changes no fact: " + seen);
            case Step.Separated separated -> {
                separations.add(separated.separation());
                yield members(separated.separation());
            }
            case Step.Lifted lifted ->
                separations.isEmpty() ? Set.of() : members(separations.remove(lifted.nth() % separations.size()));
            case Step.Retracted pair -> {
                if (pair.a().equals(pair.b())) {
                    yield Set.of();
                }
                retracted.add(Pair.of(pair.a(), pair.b()));
                yield ends(retracted.getLast());
            }
            case Step.Restored restored ->
                retracted.isEmpty() ? Set.of() : restore(retracted.get(restored.nth() % retracted.size()));
            case Step.Removed removed -> links.isEmpty() ? Set.of() : remove(removed.nth() % links.size());
            case Step.TimePassed passed -> pass(passed.ms());
        };
    }

    private Set<Identifier> restore(Pair pair) {
        retracted.removeIf(pair::equals);
        return ends(pair);
    }

    private Set<Identifier> remove(int nth) {
        Link.Key key = new ArrayList<>(links.keySet()).get(nth);
        links.remove(key);
        held.remove(key);
        return ends(key.pair());
    }

    private Set<Identifier> pass(long ms) {
        Set<Identifier> disturbed = new TreeSet<>();
        long before = now;
        now += ms;
        for (Link link : links.values()) {
            if (!expired(link, before) && expired(link, now)) {
                disturbed.addAll(ends(link.pair()));
            }
        }
        return disturbed;
    }

    private boolean expired(Link link, long at) {
        return ends(link.pair()).stream()
                .map(end -> policy.rule(end.namespace()).flatMap(NamespaceRule::linkTtl))
                .anyMatch(ttl ->
                        ttl.isPresent() && at - link.lastSeenAt() >= ttl.get().toMillis());
    }

    private static Set<Identifier> members(Separation separation) {
        Set<Identifier> members = new TreeSet<>(separation.left());
        members.addAll(separation.right());
        return members;
    }

    private static Set<Identifier> ends(Pair pair) {
        return new TreeSet<>(List.of(pair.left(), pair.right()));
    }

    void decide(Evidence arriving, Set<Identifier> disturbed) {
        Set<Identifier> wanted = new TreeSet<>(arriving.firstSeenAt().keySet());
        wanted.addAll(disturbed);
        LocalDecision decision = new LocalDecision(policy, now, Integer.MAX_VALUE);
        Set<Link.Key> told = new HashSet<>();
        Set<Identifier> unread = new HashSet<>(decisions++ % 3 == 0 ? Set.of() : generic);
        unread.removeAll(disturbed);
        arriving.links().stream()
                .filter(link -> link.kind() == LinkKind.CONFIRMED)
                .forEach(link -> unread.removeAll(ends(link.pair())));
        while (true) {
            Neighbourhood around = around(wanted, told, unread, arriving);
            switch (decision.decide(around, arriving, disturbed)) {
                case NeedsMore(Set<Identifier> at, Set<Link.Key> witnesses) -> {
                    if (told.addAll(witnesses)) {
                        continue;
                    }
                    if (around.firstSeenAt().keySet().containsAll(at)) {
                        throw new IllegalStateException("asks for what it has: " + at);
                    }
                    wanted.addAll(at);
                }
                case BeyondBudget beyond -> throw new IllegalStateException("no budget was given: " + beyond);
                case Settled settled -> {
                    loaded += around.firstSeenAt().size();
                    withoutLinks += around.generic().size();
                    write(arriving, settled);
                    return;
                }
            }
        }
    }

    /** A link, a separation and a retraction between two identifiers, made and taken back. */
    void comeAndGo(Identifier a, Identifier b) {
        if (a.equals(b) || links.containsKey(new Link.Key(Pair.of(a, b), LinkKind.AUTHENTICATED))) {
            return;
        }
        Step.Seen seen = new Step.Seen(List.of(a, b), LinkKind.AUTHENTICATED, 1, Long.MAX_VALUE / 2);
        apply(List.of(seen));
        apply(List.of(new Step.Separated(Separation.of("gone", Set.of(a), Set.of(b)))));
        apply(List.of(new Step.Retracted(a, b)));
        separations.removeIf(separation -> separation.id().equals("gone"));
        retracted.removeLast();
        links.remove(new Link.Key(Pair.of(a, b), LinkKind.AUTHENTICATED));
        held.remove(new Link.Key(Pair.of(a, b), LinkKind.AUTHENTICATED));
        decide(Evidence.of(Map.of(), List.of()), ends(Pair.of(a, b)));
    }

    /** Every seventh cannot tell its witnesses. */
    private StoredLink stored(Link link, Set<Link.Key> told) {
        HeldLink why = held.get(link.key());
        if (why == null) {
            return new StoredLink(link, Optional.empty());
        }
        Set<Identifier> witnesses =
                link.hashCode() % 7 == 0 ? Set.of() : new TreeSet<>(List.of(why.witnessLeft(), why.witnessRight()));
        return new StoredLink(
                link, Optional.of(why.reason()), told.contains(link.key()) ? Optional.of(witnesses) : Optional.empty());
    }

    private Neighbourhood around(
            Set<Identifier> wanted, Set<Link.Key> told, Set<Identifier> unread, Evidence arriving) {
        Set<Set<Identifier>> people = new LinkedHashSet<>();
        wanted.stream().filter(personOf::containsKey).map(personOf::get).forEach(people::add);
        Map<Identifier, Long> members = new HashMap<>();
        people.forEach(person -> person.forEach(member -> members.put(member, firstSeenAt.get(member))));
        Set<Identifier> without = new TreeSet<>(members.keySet());
        without.retainAll(unread);
        Set<Pair> arrivingPairs = new HashSet<>();
        arriving.links().forEach(link -> arrivingPairs.add(link.pair()));
        List<StoredLink> around = links.values().stream()
                .filter(link -> ends(link.pair()).stream().anyMatch(members::containsKey))
                .filter(link -> arrivingPairs.contains(link.pair())
                        || ends(link.pair()).stream()
                                .anyMatch(end -> members.containsKey(end) && !without.contains(end)))
                .map(link -> stored(link, told))
                .toList();
        Set<Identifier> known = new TreeSet<>(members.keySet());
        known.addAll(wanted);
        return new Neighbourhood(members, List.copyOf(people), around, factsAt(known), without);
    }

    private Facts factsAt(Collection<Identifier> members) {
        return new Facts(
                separations.stream()
                        .filter(separation -> members(separation).stream().anyMatch(members::contains))
                        .toList(),
                new HashSet<>(retracted.stream()
                        .filter(pair -> ends(pair).stream().anyMatch(members::contains))
                        .toList()));
    }

    private void write(Evidence arriving, Settled settled) {
        arriving.firstSeenAt().forEach((identifier, at) -> firstSeenAt.merge(identifier, at, Math::min));
        arriving.links().forEach(link -> links.merge(link.key(), link, Link::gather));
        settled.people().forEach(person -> person.forEach(member -> personOf.put(member, person)));
        settled.acceptedNow().forEach(held::remove);
        settled.heldNow().forEach(link -> held.put(link.link().key(), link));
        settled.people().forEach(generic::removeAll);
        generic.addAll(settled.generic());
    }

    Evidence evidence() {
        return Evidence.of(firstSeenAt, links.values());
    }

    Facts facts() {
        return new Facts(separations, new HashSet<>(retracted));
    }

    long now() {
        return now;
    }

    Map<Identifier, Set<Identifier>> personOf() {
        return personOf;
    }

    Set<Set<Identifier>> people() {
        return new HashSet<>(personOf.values());
    }

    /** As stored, but for the evidence, which may have grown since. */
    List<HeldLink> held() {
        return held.entrySet().stream()
                .map(entry -> new HeldLink(
                        links.getOrDefault(entry.getKey(), entry.getValue().link()),
                        entry.getValue().reason(),
                        entry.getValue().witnessLeft(),
                        entry.getValue().witnessRight()))
                .toList();
    }

    /** How often an identifier was read without its links. */
    long withoutLinks() {
        return withoutLinks;
    }

    /** Identifiers loaded by the average decision. */
    double loadedOnAverage() {
        return (double) loaded / decisions;
    }
}
