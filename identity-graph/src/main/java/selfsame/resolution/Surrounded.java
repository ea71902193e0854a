package selfsame.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import selfsame.decision.Facts;
import selfsame.decision.HeldReason;
import selfsame.decision.Neighbourhood;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.decision.Separation;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.Pair;
import selfsame.identity.PersonId;
import selfsame.resolution.IdentityTransaction.Surroundings;

/** All that was read of the store for one decision, and the part of it around some identifiers. Not thread-safe. */
final class Surrounded {

    private final FactsChange said;
    private final Map<Identifier, Long> firstSeenAt = new HashMap<>();
    private final Map<Identifier, PersonId> owners = new HashMap<>();
    private final Map<PersonId, Set<Identifier>> people = new HashMap<>();
    private final Map<Link.Key, StoredLink> links = new HashMap<>();
    private final Map<Identifier, List<StoredLink>> linksAt = new HashMap<>();
    private final Map<String, Separation> separations = new LinkedHashMap<>();
    private final Map<Link.Key, Set<Identifier>> witnesses = new HashMap<>();
    private final Set<Pair> retracted = new HashSet<>();
    private final Set<Identifier> pending = new HashSet<>();
    private final Map<Identifier, Integer> genericUnder = new HashMap<>();
    private final Set<Identifier> withoutLinks = new TreeSet<>();
    private final int policyVersion;
    private final Set<PersonId> outdated = new HashSet<>();
    private boolean ahead;
    private boolean stale;

    /**
     * @param said is in force beside what is read, or instead of it
     * @param policyVersion under which is decided
     */
    Surrounded(FactsChange said, int policyVersion) {
        this.said = said;
        this.policyVersion = policyVersion;
        said.begun().forEach(separation -> separations.put(separation.id(), separation));
        retracted.addAll(said.retracted());
    }

    void add(Surroundings read) {
        Neighbourhood around = read.neighbourhood();
        firstSeenAt.putAll(around.firstSeenAt());
        owners.putAll(read.members());
        read.members()
                .forEach((identifier, person) ->
                        people.computeIfAbsent(person, _ -> new TreeSet<>()).add(identifier));
        around.links().stream().filter(link -> !said.removes(link.link())).forEach(this::add);
        pending.addAll(read.pending());
        genericUnder.putAll(read.genericUnder());
        withoutLinks.removeAll(read.members().keySet());
        withoutLinks.addAll(around.generic());
        read.policyVersions().forEach(this::note);
        around.facts().separations().stream()
                .filter(separation -> !said.ended().contains(separation.id()))
                .forEach(separation -> separations.put(separation.id(), separation));
        around.facts().retracted().stream()
                .filter(pair -> !said.lifted().contains(pair))
                .forEach(retracted::add);
    }

    void add(StoredLink link) {
        StoredLink before = links.putIfAbsent(link.link().key(), link);
        if (before == null) {
            index(link);
        } else if (!before.equals(link)) {
            stale = true;
        }
    }

    private void note(PersonId person, int version) {
        if (version < policyVersion) {
            outdated.add(person);
        }
        ahead |= version > policyVersion;
    }

    private void index(StoredLink link) {
        linksAt.computeIfAbsent(link.link().pair().left(), _ -> new ArrayList<>())
                .add(link);
        linksAt.computeIfAbsent(link.link().pair().right(), _ -> new ArrayList<>())
                .add(link);
    }

    int policyVersion() {
        return policyVersion;
    }

    Collection<Set<Identifier>> people() {
        return people.values();
    }

    boolean knows(Identifier identifier) {
        return owners.containsKey(identifier);
    }

    boolean inOnePerson(Pair pair) {
        PersonId owner = owners.get(pair.left());
        return owner != null && owner.equals(owners.get(pair.right()));
    }

    /** The person that each of {@code identifiers} belonged to; those that belonged to nobody are left out. */
    Map<Identifier, PersonId> ownersOf(Collection<Identifier> identifiers) {
        Map<Identifier, PersonId> found = HashMap.newHashMap(identifiers.size());
        for (Identifier identifier : identifiers) {
            PersonId owner = owners.get(identifier);
            if (owner != null) {
                found.put(identifier, owner);
            }
        }
        return found;
    }

    /** The people that hold {@code identifiers}, and all between them. Deferred links are no part of the decided world. */
    Neighbourhood around(Collection<Identifier> identifiers) {
        Set<PersonId> ids = new TreeSet<>(ownersOf(identifiers).values());
        List<Set<Identifier>> whole = new ArrayList<>(ids.size());
        Map<Identifier, Long> seen = new LinkedHashMap<>(); // in order within each person, as they are numbered next
        Set<StoredLink> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PersonId id : ids) {
            Set<Identifier> members = people.getOrDefault(id, Set.of());
            whole.add(members);
            for (Identifier member : members) {
                seen.put(member, firstSeenAt.getOrDefault(member, Long.MAX_VALUE));
                linksAt.getOrDefault(member, List.of()).stream()
                        .filter(link ->
                                link.held().filter(HeldReason.PENDING::equals).isEmpty())
                        .forEach(found::add);
            }
        }
        return new Neighbourhood(
                seen,
                whole,
                found.stream().map(this::witnessed).toList(),
                factsAt(seen.keySet()),
                withoutLinksAmong(seen.keySet()));
    }

    private StoredLink witnessed(StoredLink link) {
        Set<Identifier> known = witnesses.get(link.link().key());
        return known == null ? link : new StoredLink(link.link(), link.held(), Optional.of(known));
    }

    void tell(Map<Link.Key, Set<Identifier>> witnesses) {
        this.witnesses.putAll(witnesses);
    }

    private Facts factsAt(Set<Identifier> members) {
        return new Facts(
                separations.values().stream()
                        .filter(separation -> separation.left().stream().anyMatch(members::contains)
                                || separation.right().stream().anyMatch(members::contains))
                        .toList(),
                Set.copyOf(retracted.stream()
                        .filter(pair -> members.contains(pair.left()) || members.contains(pair.right()))
                        .toList()));
    }

    /** The members of an identifier's person; empty when it has none. */
    Set<Identifier> personOf(Identifier identifier) {
        PersonId owner = owners.get(identifier);
        return owner == null ? Set.of() : people.getOrDefault(owner, Set.of());
    }

    /** Those of {@code identifiers} around whom a decision was put off. */
    Set<Identifier> pendingAmong(Collection<Identifier> identifiers) {
        return pending.isEmpty()
                ? Set.of()
                : identifiers.stream().filter(pending::contains).collect(Collectors.toSet());
    }

    /** Those of {@code identifiers} that are generic, and whose links were not read. */
    Set<Identifier> withoutLinksAmong(Collection<Identifier> identifiers) {
        return withoutLinks.isEmpty()
                ? Set.of()
                : identifiers.stream().filter(this::isWithoutLinks).collect(Collectors.toSet());
    }

    /** Whether an identifier is generic, and its links were not read. */
    boolean isWithoutLinks(Identifier identifier) {
        return withoutLinks.contains(identifier);
    }

    /** Whether an identifier was found to be generic, and under the policy at hand. */
    boolean isGeneric(Identifier identifier) {
        return genericUnder.getOrDefault(identifier, 0) == policyVersion;
    }

    /** Whether it was, under whatever policy. */
    boolean isMarkedGeneric(Identifier identifier) {
        return genericUnder.containsKey(identifier);
    }

    /** The links at {@code identifiers} that wait for a decision, each once. */
    Set<Link> waitingAt(Collection<Identifier> identifiers) {
        return linksAtAll(
                identifiers,
                link -> link.held().filter(HeldReason.PENDING::equals).isPresent());
    }

    /** The links at {@code identifiers} that are held for a reason that may have passed, each once. */
    Set<Link> heldAt(Collection<Identifier> identifiers) {
        return linksAtAll(
                identifiers,
                link -> link.held()
                        .filter(reason -> reason != HeldReason.PENDING && reason != HeldReason.EXPIRED)
                        .isPresent());
    }

    private Set<Link> linksAtAll(Collection<Identifier> identifiers, Predicate<StoredLink> which) {
        return identifiers.stream()
                .flatMap(identifier -> linksAt(identifier).stream())
                .filter(which)
                .map(StoredLink::link)
                .collect(Collectors.toSet());
    }

    long firstSeenAt(Identifier identifier) {
        return firstSeenAt.getOrDefault(identifier, Long.MAX_VALUE);
    }

    int sizeOf(PersonId person) {
        return people.getOrDefault(person, Set.of()).size();
    }

    /** Why a stored link is held; empty when it is followed, or was not read. */
    Optional<HeldReason> heldOf(Link.Key key) {
        StoredLink link = links.get(key);
        return link == null ? Optional.empty() : link.held();
    }

    /** The stored links with an end at {@code identifier}. */
    List<StoredLink> linksAt(Identifier identifier) {
        return linksAt.getOrDefault(identifier, List.of());
    }

    /** Somebody was decided under a later policy than the one at hand, which is not in force any more. */
    boolean isAhead() {
        return ahead;
    }

    /** A link was changed by somebody before both of its ends were locked. */
    boolean isStale() {
        return stale;
    }

    boolean hasOutdated() {
        return !outdated.isEmpty();
    }

    /** Those of {@code identifiers} whose person was decided under an earlier policy. */
    Set<Identifier> outdatedAmong(Collection<Identifier> identifiers) {
        return outdated.isEmpty()
                ? Set.of()
                : identifiers.stream()
                        .filter(identifier -> outdated.contains(owners.get(identifier)))
                        .collect(Collectors.toSet());
    }

    /** The links of outdated people that lead to somebody who was not read; but for those that wait. */
    List<Link> linksBeyondOutdated() {
        return outdated.stream()
                .flatMap(person -> people.getOrDefault(person, Set.of()).stream())
                .flatMap(member -> linksAt(member).stream())
                .filter(link -> link.held().filter(HeldReason.PENDING::equals).isEmpty())
                .map(StoredLink::link)
                .filter(link -> !knows(link.pair().left()) || !knows(link.pair().right()))
                .toList();
    }

    /** The person that {@code members} are, no more and no fewer; empty: they are none. */
    Optional<PersonId> personOf(Set<Identifier> members) {
        PersonId owner = owners.get(members.iterator().next());
        return owner != null && members.equals(people.get(owner)) ? Optional.of(owner) : Optional.empty();
    }

    boolean isOutdated(PersonId person) {
        return outdated.contains(person);
    }
}
