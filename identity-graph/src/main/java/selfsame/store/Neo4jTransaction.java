package selfsame.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.TransientException;
import selfsame.cypher.Answers;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.Statement;
import selfsame.cypher.bundle.BeginBatch;
import selfsame.cypher.bundle.LockAndRead;
import selfsame.cypher.change.FindChangeOfRequest;
import selfsame.cypher.change.FindPastChange;
import selfsame.cypher.event.CountAttributed;
import selfsame.cypher.event.FindKnownEvents;
import selfsame.cypher.fact.FindFactsAround;
import selfsame.cypher.identifier.FindErased;
import selfsame.cypher.identifier.FindOwners;
import selfsame.cypher.identifier.FindPending;
import selfsame.cypher.link.FindExpiring;
import selfsame.cypher.link.FindLinks;
import selfsame.cypher.link.FindWitnesses;
import selfsame.cypher.link.ReadLinks;
import selfsame.cypher.person.FindAnchors;
import selfsame.cypher.person.FindParting;
import selfsame.cypher.person.LockPeople;
import selfsame.cypher.person.ReadAnchors;
import selfsame.cypher.person.ReadMembers;
import selfsame.cypher.person.ReadSides;
import selfsame.cypher.policy.FindOutdatedPeople;
import selfsame.cypher.position.AdvancePositions;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.history.Ledger;
import selfsame.history.MintedId;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;
import selfsame.identity.PersonId;
import selfsame.resolution.EventKey;
import selfsame.resolution.IdentityTransaction;
import selfsame.resolution.PastChange;
import selfsame.resolution.Writes;

/** One Neo4j transaction: reads here, writes in {@link Writing}. Remembers the surrogate ids it has read. */
final class Neo4jTransaction implements IdentityTransaction {

    private final TransactionContext transaction;
    private final TransactionSettings settings;
    private final SurrogateIds ids = new SurrogateIds();
    private final FactRows facts;
    private final SurroundingsReading surroundings;
    private final SortedSet<String> advanced = new TreeSet<>();

    Neo4jTransaction(TransactionContext transaction, TransactionSettings settings) {
        this.transaction = transaction;
        this.settings = settings;
        this.facts = new FactRows(transaction, ids);
        this.surroundings = new SurroundingsReading(transaction, ids, facts, settings.policySeen());
    }

    private <R extends Record> List<R> run(Statement<R> statement) {
        return CypherRunner.run(transaction, statement);
    }

    @Override
    public Optional<Known> begin(SortedMap<Integer, Long> from, SortedMap<Integer, Long> to, Carried carried) {
        List<AdvancePositions.Step> steps = steps(from, to);
        Map<String, EventKey> events = new LinkedHashMap<>();
        carried.events().stream().sorted().forEach(event -> events.put(event.canonical(), event));
        Map<String, Identifier> byHash = settings.erased().byHash(carried.identifiers());
        BeginBatch beginning = new BeginBatch(
                new AdvancePositions(steps),
                new FindKnownEvents(List.copyOf(events.keySet())),
                new FindErased(List.copyOf(byHash.keySet())),
                new FindOwners(Rows.keys(carried.identifiers())),
                new FindLinks(ends(carried.pairs())));
        Answers answers = CypherRunner.run(transaction, beginning);
        List<AdvancePositions.Row> moved = answers.of(beginning.positions());
        moved.forEach(row -> advanced.add(row.key()));
        moved.stream()
                .map(AdvancePositions.Row::policyVersion)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(settings.policySeen()::accept);
        if (moved.size() < steps.size()) {
            return Optional.empty();
        }
        Map<EventKey, Long> digests = new HashMap<>();
        answers.of(beginning.events()).forEach(row -> digests.put(events.get(row.key()), row.digest()));
        return Optional.of(new Known(
                digests,
                answers.of(beginning.erased()).stream()
                        .map(row -> byHash.get(row.hash()))
                        .collect(Collectors.toSet()),
                owners(answers.of(beginning.owners())),
                answers.of(beginning.links()).stream().map(this::remembered).toList()));
    }

    private List<AdvancePositions.Step> steps(SortedMap<Integer, Long> from, SortedMap<Integer, Long> to) {
        return to.entrySet().stream()
                .map(next -> new AdvancePositions.Step(
                        Positions.key(next.getKey()),
                        Positions.TOPIC,
                        next.getKey(),
                        from.getOrDefault(next.getKey(), 0L),
                        next.getValue(),
                        settings.owner()))
                .toList();
    }

    private static List<FindLinks.Ends> ends(Collection<Pair> pairs) {
        return pairs.stream()
                .sorted()
                .map(pair ->
                        new FindLinks.Ends(pair.left().canonical(), pair.right().canonical()))
                .toList();
    }

    @Override
    public Map<Identifier, Owner> owners(Collection<Identifier> identifiers) {
        if (identifiers.isEmpty()) {
            return Map.of();
        }
        return owners(run(new FindOwners(Rows.keys(identifiers))));
    }

    private Map<Identifier, Owner> owners(List<FindOwners.Row> rows) {
        Map<Identifier, Owner> owners = HashMap.newHashMap(rows.size());
        rows.forEach(row -> {
            Identifier identifier = ids.remember(row.key(), row.id());
            owners.put(identifier, new Owner(PersonId.parse(row.personId()), row.firstSeenAt(), row.size()));
        });
        return owners;
    }

    @Override
    public Map<Link.Key, Set<Identifier>> witnesses(Collection<Link.Key> links) {
        Map<Link.Key, Set<Identifier>> witnesses = new HashMap<>();
        Map<String, Set<Identifier>> byId = new HashMap<>();
        for (Link.Key link : links) {
            Set<Identifier> both = witnesses.computeIfAbsent(link, _ -> new HashSet<>());
            ids.of(link).ifPresent(id -> byId.put(id, both));
        }
        if (byId.isEmpty()) {
            return witnesses;
        }
        run(new FindWitnesses(List.copyOf(byId.keySet())))
                .forEach(row -> byId.getOrDefault(row.link(), new HashSet<>()).add(ids.remember(row.key(), row.id())));
        return witnesses;
    }

    private StoredLink remembered(FindLinks.Row row) {
        StoredLink link = Rows.link(
                ids.identifier(row.left()),
                ids.identifier(row.right()),
                row.kind(),
                row.events(),
                row.firstSeenAt(),
                row.lastSeenAt(),
                row.score(),
                row.held());
        ids.remember(link, row.id());
        return link;
    }

    @Override
    public boolean lock(SortedSet<PersonId> people) {
        return unlessDeadlocked(() -> run(new LockPeople(Rows.ids(people)))).isPresent();
    }

    @Override
    public Optional<Surroundings> lockAndRead(SortedSet<PersonId> people, Collection<PersonId> read, int genericUnder) {
        List<String> wanted = Rows.ids(read);
        LockAndRead reading = new LockAndRead(
                new LockPeople(Rows.ids(people)),
                new ReadMembers(wanted),
                new ReadLinks(wanted, genericUnder),
                new FindFactsAround(wanted),
                new FindAnchors(wanted));
        return unlessDeadlocked(() -> CypherRunner.run(transaction, reading))
                .map(answers -> surroundings.of(
                        read,
                        genericUnder,
                        answers.of(reading.members()),
                        answers.of(reading.links()),
                        answers.of(reading.facts()),
                        answers.of(reading.anchors())));
    }

    @Override
    public List<StoredLink> links(Collection<Pair> pairs) {
        return run(new FindLinks(ends(pairs))).stream().map(this::remembered).toList();
    }

    private static <T> Optional<T> unlessDeadlocked(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (TransientException e) {
            if (Neo4jIdentityStore.isDeadlock(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Surroundings surroundings(Collection<PersonId> people) {
        return surroundings.read(people);
    }

    @Override
    public List<Identifier> pending(int limit) {
        return run(new FindPending(limit)).stream()
                .map(row -> Identifier.parse(row.key()))
                .toList();
    }

    @Override
    public List<Identifier> outdated(int policyVersion, int limit) {
        return run(new FindOutdatedPeople(policyVersion, limit)).stream()
                .map(row -> Identifier.parse(row.key()))
                .toList();
    }

    @Override
    public List<Link.Key> expiring(long now, int limit) {
        return run(new FindExpiring(now, limit)).stream()
                .map(row -> new Link.Key(
                        new Pair(Identifier.parse(row.left()), Identifier.parse(row.right())),
                        LinkKind.valueOf(row.kind())))
                .toList();
    }

    @Override
    public List<MintedId> anchoredAt(Collection<Identifier> identifiers) {
        List<MintedId> anchored = new ArrayList<>();
        List<Identifier> unread = new ArrayList<>();
        for (Identifier identifier : identifiers) {
            surroundings.anchoredAt(identifier).ifPresentOrElse(anchored::addAll, () -> unread.add(identifier));
        }
        if (!unread.isEmpty()) {
            run(new ReadAnchors(Rows.keys(unread)))
                    .forEach(row -> anchored.add(new MintedId(
                            PersonId.parse(row.id()), ids.identifier(row.anchor()), row.createdAt(), row.version())));
        }
        anchored.sort(Comparator.comparing(MintedId::anchor).thenComparing(MintedId::id));
        return anchored;
    }

    @Override
    public Ledger saidBy(String act) {
        return facts.saidBy(act);
    }

    @Override
    public Optional<PastChange> change(String id) {
        return run(new FindPastChange(id)).stream().findFirst().map(Neo4jTransaction::past);
    }

    private static PastChange past(FindPastChange.Row row) {
        Map<PersonId, Identifier> anchors = new HashMap<>();
        row.anchors().forEach(anchor -> anchors.put(PersonId.parse(anchor.person()), Identifier.parse(anchor.key())));
        return new PastChange(
                row.id(),
                row.kind(),
                row.at(),
                row.survivors().stream().findFirst().map(PersonId::parse),
                Optional.ofNullable(row.followsFrom()),
                Optional.ofNullable(row.undoes()),
                Optional.ofNullable(row.undoneBy()),
                anchors);
    }

    @Override
    public Optional<Made> made(String requestKey) {
        return run(new FindChangeOfRequest(requestKey)).stream()
                .findFirst()
                .map(row -> new Made(row.id(), row.content()));
    }

    @Override
    public Sides sides(PastChange merge, PersonId survivor) {
        Set<Identifier> one = new HashSet<>();
        Set<Identifier> other = new HashSet<>();
        run(new ReadSides(merge.id(), survivor.toString(), merge.at()))
                .forEach(row -> (row.stayed() ? one : other).add(ids.identifier(row.key())));
        return new Sides(one, other);
    }

    @Override
    public Optional<String> partedAfter(String change, Collection<Identifier> identifiers) {
        return run(new FindParting(Rows.keys(identifiers), change)).stream()
                .findFirst()
                .map(FindParting.Row::id);
    }

    @Override
    public long[] eventCounts(List<? extends Collection<Identifier>> groups) {
        long[] counts = new long[groups.size()];
        run(new CountAttributed(groups.stream().map(ids::nodes).toList()))
                .forEach(row -> counts[row.place()] = row.events());
        return counts;
    }

    @Override
    public boolean write(Writes writes) {
        return new Writing(transaction, settings, ids, writes, advanced).write();
    }
}
