package selfsame.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import selfsame.decision.Evidence;
import selfsame.decision.Expiry;
import selfsame.decision.HeldLink;
import selfsame.decision.HeldReason;
import selfsame.decision.LocalDecision;
import selfsame.decision.LocalOutcome;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException;
import selfsame.identity.Link;
import selfsame.identity.PersonId;
import selfsame.policy.Policy;
import selfsame.resolution.IdentityTransaction.Owner;

/**
 * Decides what was touched, group by group, reaching for more {@link LockedPeople} when a decision needs them. For one transaction.
 */
final class Deciding {

    /**
     * One group, decided.
     *
     * @param people the identifiers that were decided, as the people they form now
     * @param held links to be stored as held
     * @param accepted links that were held and are not any more
     * @param forest the links that join the people, in the order in which they were taken
     * @param arrived the evidence that was decided upon
     * @param generic those of the people's identifiers that need not be read again for evidence that arrives
     * @param deferred its links are held PENDING, the rest is as it was
     * @param waiting where a decision was put off: just now if it is deferred, else until now
     */
    record Decided(
            List<Set<Identifier>> people,
            List<HeldLink> held,
            Set<Link.Key> accepted,
            List<Link> forest,
            List<Link> arrived,
            Set<Identifier> generic,
            boolean deferred,
            Set<Identifier> waiting) {

        Decided of(List<Set<Identifier>> some) {
            return new Decided(some, held, accepted, forest, arrived, generic, deferred, waiting);
        }
    }

    /** Each round reads people that were not read before; a cascade longer than this is beyond any budget. */
    private static final int ROUNDS_MAX = 10_000;

    private final IdentityTransaction transaction;
    private final Policy policy;
    private final LongSupplier clock;
    private final Reach reach;
    private final Expiry expiry;
    private final Surrounded surrounded;
    private final Clusters clusters = new Clusters();
    private final LockedPeople people;
    private final Map<List<Identifier>, List<Decided>> settled = new HashMap<>();
    private long now;

    /**
     * How far it goes.
     *
     * @param identifiersMax more than this are not decided here
     * @param late what was put off is decided now; else whoever meets it is put off too
     */
    record Reach(int identifiersMax, boolean late) {}

    /**
     * @param clock UTC epoch ms
     * @param said what an act changes of the facts that are read
     */
    Deciding(IdentityTransaction transaction, Policy policy, LongSupplier clock, Reach reach, FactsChange said) {
        this.transaction = transaction;
        this.surrounded = new Surrounded(said, policy.version());
        this.expiry = new Expiry(policy);
        this.people = new LockedPeople(transaction, reach, surrounded, clusters);
        this.policy = policy;
        this.clock = clock;
        this.reach = reach;
    }

    Surrounded surrounded() {
        return surrounded;
    }

    /**
     * When it was decided, UTC epoch ms: under the locks. A transaction may wait long for them, or be frozen, while another one finds
     * that a link has expired; before that it must not decide, nor write.
     */
    long now() {
        return now;
    }

    /**
     * Decides all groups.
     *
     * @param owners of whatever is touched, those who are too large to be read among them
     * @param first who are touched: locked and read before anything is decided
     * @throws StartOver when people have to be locked from the start
     */
    List<Decided> decide(Touched touched, Map<Identifier, Owner> owners, Set<PersonId> first) {
        people.note(owners);
        people.lockAndRead(first);
        people.readLinksBetweenUnread(touched.links());
        now = clock.getAsLong();
        touched.links()
                .forEach(link -> clusters.tie(link.pair().left(), link.pair().right()));
        List<Decided> decided = List.of();
        Set<Identifier> missing = new HashSet<>();
        int rounds = 0;
        do {
            if (++rounds > ROUNDS_MAX) {
                throw new IdentityException.PostconditionFailed("a decision asks for the same people again and again");
            }
            people.reach(missing);
            missing.clear();
            addBeyondOutdated(missing);
            if (missing.isEmpty()) {
                decided = decideGroups(touched, missing);
            }
        } while (!missing.isEmpty());
        return decided;
    }

    /** People who are locked and read already. */
    void know(Set<PersonId> some, IdentityTransaction.Surroundings read) {
        people.know(some, read);
    }

    /** Who was decided under an earlier policy is decided with everyone whom evidence ties to him: there all may be otherwise. */
    private void addBeyondOutdated(Set<Identifier> missing) {
        if (!surrounded.hasOutdated()) {
            return;
        }
        Set<Identifier> known = new TreeSet<>();
        surrounded.people().forEach(known::addAll);
        Map<Identifier, Integer> sizes = new HashMap<>();
        clusters.of(known).forEach(group -> sizes.put(clusters.root(group.getFirst()), group.size()));
        for (Link link : surrounded.linksBeyondOutdated()) {
            Identifier near = surrounded.knows(link.pair().left())
                    ? link.pair().left()
                    : link.pair().right();
            Identifier far = link.pair().other(near);
            boolean isBounded = sizes.getOrDefault(clusters.root(near), 0) <= reach.identifiersMax();
            if (isBounded && !people.isTooLarge(far)) {
                missing.add(far);
            }
        }
        surrounded
                .linksBeyondOutdated()
                .forEach(link -> clusters.tie(link.pair().left(), link.pair().right()));
    }

    private List<Decided> decideGroups(Touched touched, Set<Identifier> missing) {
        Map<Identifier, List<Link>> linksByGroup = new HashMap<>();
        touched.links()
                .forEach(link -> linksByGroup
                        .computeIfAbsent(clusters.root(link.pair().left()), _ -> new ArrayList<>())
                        .add(link));
        Set<Identifier> known = new TreeSet<>(touched.firstSeenAt().keySet());
        surrounded.people().forEach(known::addAll);
        known.addAll(people.tooLarge());
        List<Group> groups = new ArrayList<>();
        for (List<Identifier> group : clusters.of(known)) {
            Map<Identifier, Long> firstSeenAt = new HashMap<>();
            Set<Identifier> again = new HashSet<>();
            for (Identifier identifier : group) {
                Long seenAt = touched.firstSeenAt().get(identifier);
                if (seenAt != null) {
                    firstSeenAt.put(identifier, seenAt);
                }
                if (touched.again().contains(identifier)) {
                    again.add(identifier);
                }
            }
            if (!firstSeenAt.isEmpty()
                    || !again.isEmpty()
                    || !surrounded.outdatedAmong(group).isEmpty()) {
                List<Link> links = linksByGroup.getOrDefault(clusters.root(group.getFirst()), List.of());
                groups.add(new Group(group, Evidence.of(firstSeenAt, links), again));
            }
        }
        // Only now: deciding a group may tie it to another.
        List<Decided> decided = new ArrayList<>();
        groups.forEach(group -> decided.addAll(decideOnce(group, missing)));
        return decided;
    }

    private record Group(List<Identifier> identifiers, Evidence arriving, Set<Identifier> again) {}

    /** What is known of a group is what is known of its identifiers: as long as those are the same, so is the decision. */
    private List<Decided> decideOnce(Group group, Set<Identifier> missing) {
        List<Decided> before = settled.get(group.identifiers());
        if (before != null) {
            return before;
        }
        Set<Identifier> missingHere = new HashSet<>();
        List<Decided> decided = decideGroup(group, missingHere);
        if (missingHere.isEmpty()) {
            settled.put(group.identifiers(), decided);
        }
        missing.addAll(missingHere);
        return decided;
    }

    /** One group; empty when more has to be read first, which is then in {@code missing}. */
    private List<Decided> decideGroup(Group asked, Set<Identifier> missing) {
        Set<Identifier> pending = surrounded.pendingAmong(asked.identifiers());
        if (asked.identifiers().stream().anyMatch(people::isTooLarge) || (!pending.isEmpty() && !reach.late())) {
            return List.of(defer(asked));
        }
        Group group = withLate(withOutdated(withExpired(asked)), pending, missing);
        if (!missing.isEmpty()) {
            return List.of();
        }
        Set<Identifier> unread = surrounded.withoutLinksAmong(group.again());
        if (!unread.isEmpty()) {
            people.readLinks(surrounded.ownersOf(unread).values());
            return decideGroup(asked, missing);
        }
        Evidence arriving = group.arriving();
        LocalOutcome outcome = new LocalDecision(policy, now, reach.identifiersMax())
                .decide(surrounded.around(group.identifiers()), arriving, group.again());
        return switch (outcome) {
            case LocalOutcome.Settled settled ->
                List.of(new Decided(
                        settled.people(),
                        settled.heldNow(),
                        accepted(settled, arriving),
                        settled.forest(),
                        arriving.links(),
                        settled.generic(),
                        false,
                        pending));
            case LocalOutcome.NeedsMore(Set<Identifier> at, Set<Link.Key> unwitnessed) -> {
                if (!unwitnessed.isEmpty()) {
                    surrounded.tell(transaction.witnesses(unwitnessed));
                    yield decideGroup(asked, missing);
                }
                at.forEach(identifier -> clusters.tie(group.identifiers().getFirst(), identifier));
                missing.addAll(at);
                yield List.of();
            }
            case LocalOutcome.BeyondBudget _ -> List.of(defer(asked));
        };
    }

    /** What is held for another reason may be void by now, which the decision has to be told. */
    private Group withExpired(Group group) {
        Set<Identifier> again = new HashSet<>(group.again());
        surrounded.heldAt(group.identifiers()).stream()
                .filter(link -> expiry.isPast(link, now))
                .forEach(link -> {
                    again.add(link.pair().left());
                    again.add(link.pair().right());
                });
        again.removeIf(identifier -> !surrounded.knows(identifier));
        return new Group(group.identifiers(), group.arriving(), again);
    }

    private Group withOutdated(Group group) {
        Set<Identifier> again = new HashSet<>(group.again());
        again.addAll(surrounded.outdatedAmong(group.identifiers()));
        return new Group(group.identifiers(), group.arriving(), again);
    }

    /** With all that was put off; a link that waits needs both of its ends. */
    private Group withLate(Group group, Set<Identifier> pending, Set<Identifier> missing) {
        if (pending.isEmpty()) {
            return group;
        }
        Map<Identifier, Long> firstSeenAt = new HashMap<>(group.arriving().firstSeenAt());
        Map<Link.Key, Link> links = new HashMap<>();
        group.arriving().links().forEach(link -> links.put(link.key(), link));
        for (Link link : surrounded.waitingAt(group.identifiers())) {
            links.putIfAbsent(link.key(), link);
            for (Identifier end : List.of(link.pair().left(), link.pair().right())) {
                if (surrounded.knows(end)) {
                    firstSeenAt.putIfAbsent(end, surrounded.firstSeenAt(end));
                } else {
                    missing.add(end);
                }
            }
        }
        Set<Identifier> again = new HashSet<>(group.again());
        again.addAll(pending);
        return new Group(group.identifiers(), Evidence.of(firstSeenAt, links.values()), again);
    }

    /** A link that waited is not held any more when it was not refused. */
    private Set<Link.Key> accepted(LocalOutcome.Settled settled, Evidence arriving) {
        Set<Link.Key> held =
                settled.heldNow().stream().map(link -> link.link().key()).collect(Collectors.toSet());
        Set<Link.Key> accepted = new HashSet<>(settled.acceptedNow());
        arriving.links().stream()
                .map(Link::key)
                .filter(key -> !held.contains(key))
                .filter(key -> surrounded
                        .heldOf(key)
                        .filter(HeldReason.PENDING::equals)
                        .isPresent())
                .forEach(accepted::add);
        return accepted;
    }

    /** What the decisions say of outdated people whom they leave as they are, and of their links. */
    Writes.Renewal renewal(List<Decided> decisions) {
        if (!surrounded.hasOutdated()) {
            return Writes.Renewal.NONE;
        }
        Set<PersonId> renewed = new TreeSet<>();
        Map<Link.Key, OptionalLong> expiries = new HashMap<>();
        decisions.stream().filter(decided -> !decided.deferred()).forEach(decided -> {
            Set<Link.Key> expired = decided.held().stream()
                    .filter(held -> held.reason() == HeldReason.EXPIRED)
                    .map(held -> held.link().key())
                    .collect(Collectors.toSet());
            for (Set<Identifier> members : decided.people()) {
                surrounded.personOf(members).filter(surrounded::isOutdated).ifPresent(renewed::add);
                surrounded
                        .outdatedAmong(members)
                        .forEach(member -> surrounded
                                .linksAt(member)
                                .forEach(link -> expiries.put(
                                        link.link().key(),
                                        expired.contains(link.link().key())
                                                ? OptionalLong.empty()
                                                : expiry.of(link.link()))));
            }
        });
        return new Writes.Renewal(renewed, expiries);
    }

    /** Nothing is decided: new identifiers stand alone, and the links wait. */
    private Decided defer(Group group) {
        Evidence arriving = group.arriving();
        List<Set<Identifier>> alone = arriving.firstSeenAt().keySet().stream()
                .filter(identifier -> !surrounded.knows(identifier) && !people.isTooLarge(identifier))
                .sorted()
                .map(Set::of)
                .toList();
        List<HeldLink> pending = arriving.links().stream()
                .filter(link -> !people.inOnePerson(link.pair()))
                .map(link -> new HeldLink(
                        link,
                        HeldReason.PENDING,
                        link.pair().left(),
                        link.pair().right()))
                .toList();
        Set<Identifier> waiting = new HashSet<>(arriving.firstSeenAt().keySet());
        waiting.addAll(group.again());
        return new Decided(alone, pending, Set.of(), List.of(), arriving.links(), Set.of(), true, waiting);
    }
}
