package selfsame.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import selfsame.decision.Evidence;
import selfsame.decision.HeldLink;
import selfsame.decision.HeldReason;
import selfsame.decision.LocalDecision;
import selfsame.decision.LocalOutcome;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException;
import selfsame.identity.Link;
import selfsame.identity.PersonId;
import selfsame.policy.Policy;

/**
 * Decides what was touched, group by group, reading more of the store when a decision reaches further. Everyone it reads is
 * locked: when it had to read further than it had locked, the transaction starts over with all of them. For one transaction.
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
     * @param deferred its links are held PENDING, the rest is as it was
     */
    record Decided(
            List<Set<Identifier>> people,
            List<HeldLink> held,
            Set<Link.Key> accepted,
            List<Link> forest,
            List<Link> arrived,
            boolean deferred) {}

    /** Each round reads people that were not read before; a cascade longer than this is beyond any budget. */
    private static final int ROUNDS_MAX = 10_000;

    private final IdentityTransaction transaction;
    private final Policy policy;
    private final long now;
    private final int identifiersMax;
    private final Surrounded surrounded;
    private final Clusters clusters = new Clusters();
    private final Set<PersonId> locked = new TreeSet<>();

    /** @param said what an act changes of the facts that are read */
    Deciding(IdentityTransaction transaction, Policy policy, long now, int identifiersMax, FactsChange said) {
        this.surrounded = new Surrounded(said);
        this.transaction = transaction;
        this.policy = policy;
        this.now = now;
        this.identifiersMax = identifiersMax;
    }

    Surrounded surrounded() {
        return surrounded;
    }

    /**
     * Decides all groups.
     *
     * @param people who are touched: locked and read before anything is decided
     * @throws StartOver when more people have to be locked
     */
    List<Decided> decide(Touched touched, Set<PersonId> people) {
        lockAndRead(people);
        touched.links()
                .forEach(link -> clusters.tie(link.pair().left(), link.pair().right()));
        List<Decided> decided;
        Set<Identifier> missing = new HashSet<>();
        int rounds = 0;
        do {
            if (++rounds > ROUNDS_MAX) {
                throw new IdentityException.PostconditionFailed("a decision asks for the same people again and again");
            }
            read(missing);
            missing.clear();
            decided = decideGroups(touched, missing);
        } while (!missing.isEmpty());
        if (!locked.containsAll(surrounded.loaded())) {
            throw new StartOver(surrounded.loaded());
        }
        return decided;
    }

    /** People who are locked and read already. */
    void know(Set<PersonId> people, IdentityTransaction.Surroundings read) {
        locked.addAll(people);
        add(read);
    }

    private void lockAndRead(Set<PersonId> people) {
        if (people.isEmpty()) {
            return;
        }
        TreeSet<PersonId> inOrder = new TreeSet<>(people);
        transaction.lock(inOrder);
        locked.addAll(inOrder);
        add(inOrder);
    }

    private void read(Set<Identifier> at) {
        if (at.isEmpty()) {
            return;
        }
        Set<PersonId> people = new TreeSet<>();
        transaction.owners(at).values().forEach(owner -> people.add(owner.person()));
        people.removeAll(surrounded.loaded());
        if (!people.isEmpty()) {
            add(people);
        }
    }

    private void add(Collection<PersonId> people) {
        add(transaction.surroundings(people));
    }

    private void add(IdentityTransaction.Surroundings read) {
        surrounded.add(read);
        surrounded.people().forEach(clusters::tie);
    }

    private List<Decided> decideGroups(Touched touched, Set<Identifier> missing) {
        Map<Identifier, List<Link>> linksByGroup = new HashMap<>();
        touched.links()
                .forEach(link -> linksByGroup
                        .computeIfAbsent(clusters.root(link.pair().left()), _ -> new ArrayList<>())
                        .add(link));
        Set<Identifier> known = new TreeSet<>(touched.firstSeenAt().keySet());
        surrounded.people().forEach(known::addAll);
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
            if (!firstSeenAt.isEmpty() || !again.isEmpty()) {
                List<Link> links = linksByGroup.getOrDefault(clusters.root(group.getFirst()), List.of());
                groups.add(new Group(group, Evidence.of(firstSeenAt, links), again));
            }
        }
        // Only now: deciding a group may tie it to another.
        List<Decided> decided = new ArrayList<>();
        groups.forEach(group -> decided.addAll(decideGroup(group, missing)));
        return decided;
    }

    private record Group(List<Identifier> identifiers, Evidence arriving, Set<Identifier> again) {}

    /** One group; empty when more has to be read first, which is then in {@code missing}. */
    private List<Decided> decideGroup(Group group, Set<Identifier> missing) {
        Evidence arriving = group.arriving();
        LocalOutcome outcome = new LocalDecision(policy, now, identifiersMax)
                .decide(surrounded.around(group.identifiers()), arriving, group.again());
        return switch (outcome) {
            case LocalOutcome.Settled settled ->
                List.of(new Decided(
                        settled.people(),
                        settled.heldNow(),
                        settled.acceptedNow(),
                        settled.forest(),
                        arriving.links(),
                        false));
            case LocalOutcome.NeedsMore(Set<Identifier> at) -> {
                at.forEach(identifier -> clusters.tie(group.identifiers().getFirst(), identifier));
                missing.addAll(at);
                yield List.of();
            }
            case LocalOutcome.BeyondBudget _ -> List.of(defer(arriving));
        };
    }

    /** Nothing is decided: new identifiers stand alone, and the links wait. */
    private Decided defer(Evidence arriving) {
        List<Set<Identifier>> alone = arriving.firstSeenAt().keySet().stream()
                .filter(identifier -> !surrounded.knows(identifier))
                .sorted()
                .map(Set::of)
                .toList();
        List<HeldLink> pending = arriving.links().stream()
                .filter(link -> !surrounded.inOnePerson(link.pair()))
                .map(link -> new HeldLink(
                        link,
                        HeldReason.PENDING,
                        link.pair().left(),
                        link.pair().right()))
                .toList();
        return new Decided(alone, pending, Set.of(), List.of(), arriving.links(), true);
    }
}
