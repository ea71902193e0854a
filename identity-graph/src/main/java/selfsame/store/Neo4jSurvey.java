package selfsame.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.scan.FindNeighbours;
import selfsame.cypher.scan.FindNodes;
import selfsame.cypher.scan.ListIdentifiers;
import selfsame.cypher.scan.ListPeople;
import selfsame.cypher.scan.ListTies;
import selfsame.cypher.scan.ReadPeople;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException;
import selfsame.identity.PersonId;
import selfsame.survey.Region;
import selfsame.survey.Survey;

/** Walks the graph in Neo4j, in read transactions of a page or a batch each. Thread-safe. */
final class Neo4jSurvey implements Survey {

    private static final Duration TRANSACTION_MAX = Duration.ofMinutes(5);
    private static final TransactionConfig BOUNDED =
            TransactionConfig.builder().withTimeout(TRANSACTION_MAX).build();
    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final Driver driver;
    private final Surveys.Limits limits;

    Neo4jSurvey(Driver driver, Surveys.Limits limits) {
        this.driver = driver;
        this.limits = limits;
    }

    @Override
    public void walk(Visitor visitor) {
        Ties ties = new Ties(nodes());
        visitor.begins(ties.size());
        tie(ties);
        ties.forEachBatch(limits.batchIdentifiersMax(), nodes -> visit(nodes, ties, visitor));
    }

    private void visit(long[] nodes, Ties ties, Visitor visitor) {
        if (nodes.length > limits.regionIdentifiersMax()) {
            visitor.leavesOut(nodes.length);
        } else {
            inTransaction(transaction -> RegionReading.read(transaction, nodes, ties::groupOf))
                    .forEach(visitor::visit);
        }
    }

    private long[] nodes() {
        LongStream.Builder nodes = LongStream.builder();
        String after = "";
        List<ListIdentifiers.Row> page;
        do {
            ListIdentifiers next = new ListIdentifiers(after, limits.pageMax());
            page = inTransaction(transaction -> CypherRunner.run(transaction, next));
            page.forEach(row -> nodes.add(row.node()));
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == limits.pageMax());
        return nodes.build().toArray();
    }

    private void tie(Ties ties) {
        Map<Long, Long> spokenOf = new HashMap<>();
        String after = "";
        List<ListTies.Row> page;
        do {
            ListTies next = new ListTies(after, limits.pageMax());
            page = inTransaction(transaction -> CypherRunner.run(transaction, next));
            for (ListTies.Row row : page) {
                row.linked().forEach(other -> ties.tie(row.node(), other));
                row.facts().forEach(fact -> ties.tie(row.node(), spokenOf.computeIfAbsent(fact, _ -> row.node())));
            }
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == limits.pageMax());
    }

    /** Reads twice; what is the same both times was there in between, all at once. */
    @Override
    public Optional<Region> readAgain(Collection<Identifier> identifiers) {
        List<String> keys = Rows.keys(identifiers);
        return inTransaction(transaction -> {
            Optional<Region> first = whole(transaction, keys);
            Optional<Region> second = first.flatMap(_ -> whole(transaction, keys));
            return second.filter(region -> first.equals(second));
        });
    }

    private Optional<Region> whole(SimpleQueryRunner transaction, List<String> keys) {
        Set<Long> found = new HashSet<>();
        List<Long> frontier = new ArrayList<>();
        CypherRunner.run(transaction, new FindNodes(keys)).forEach(row -> frontier.add(row.node()));
        found.addAll(frontier);
        while (!frontier.isEmpty()) {
            if (found.size() > limits.regionIdentifiersMax()) {
                return Optional.empty();
            }
            long[] last = frontier.stream().mapToLong(Long::longValue).toArray();
            frontier.clear();
            RegionReading.forEachPage(
                    last,
                    page -> CypherRunner.run(transaction, new FindNeighbours(page))
                            .forEach(row -> {
                                if (found.add(row.node())) {
                                    frontier.add(row.node());
                                }
                            }));
        }
        long[] nodes = found.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(nodes);
        List<Region> regions = RegionReading.read(transaction, nodes, _ -> 0);
        return Optional.of(regions.isEmpty() ? Region.EMPTY : regions.getFirst());
    }

    @Override
    public List<Book> wrongBooks(int max) {
        List<Book> wrong = new ArrayList<>();
        String after = "";
        List<ListPeople.Row> page;
        do {
            ListPeople next = new ListPeople(after, limits.pageMax());
            page = inTransaction(transaction -> CypherRunner.run(transaction, next));
            page.stream()
                    .map(row -> new Book(
                            PersonId.parse(row.id()),
                            row.identifiers(),
                            row.members(),
                            row.anchors(),
                            row.anchorsWithin()))
                    .filter(book -> !book.isRight())
                    .limit(max - wrong.size())
                    .forEach(wrong::add);
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == limits.pageMax() && wrong.size() < max);
        return wrong;
    }

    @Override
    public List<Book> books(Collection<PersonId> ids) {
        return inTransaction(transaction -> CypherRunner.run(transaction, new ReadPeople(Rows.ids(ids)))).stream()
                .map(row -> new Book(
                        PersonId.parse(row.id()), row.identifiers(), row.members(), row.anchors(), row.anchorsWithin()))
                .toList();
    }

    private <T> T inTransaction(Function<? super SimpleQueryRunner, T> work) {
        try (Session session = driver.session(READING)) {
            return session.executeRead(work::apply, BOUNDED);
        } catch (RuntimeException e) {
            if (Failures.isPassing(e)) {
                throw new IdentityException.StoreUnavailable(e);
            }
            throw e;
        }
    }
}
