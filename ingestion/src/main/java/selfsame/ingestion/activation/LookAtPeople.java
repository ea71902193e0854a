package selfsame.ingestion.activation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.read.FindPeople;
import selfsame.cypher.segment.LockStandings;
import selfsame.cypher.segment.SaveStandings;
import selfsame.policy.Policy;
import selfsame.segment.Segments;

/**
 * Looks how people stand, writes down what changed, and puts what is to be told into the outbox, in one transaction: so each thing is told
 * once, whoever looks how often. Thread-safe.
 */
final class LookAtPeople {

    private static final Logger log = LoggerFactory.getLogger(LookAtPeople.class);
    private static final Duration ASIDE = Duration.ofHours(1);

    private final Driver driver;
    private final SessionConfig causal;
    private final Supplier<Policy> policy;
    private final Segments segments;
    private final int outboxShards;
    private final Counter setAside;

    LookAtPeople(Driver driver, Supplier<Policy> policy, Segments segments, int outboxShards, MeterRegistry meters) {
        this.driver = driver;
        this.causal = SessionConfig.builder()
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
        this.policy = policy;
        this.segments = segments;
        this.outboxShards = outboxShards;
        this.setAside = meters.counter("selfsame.activation.set.aside");
    }

    /**
     * One who cannot be looked at holds up nobody else: it is set aside, counted, and looked at again in an hour.
     *
     * @param asked ids, former ones too: who answers to them now is looked at
     * @throws Neo4jException when the store cannot be reached; some of them may have been looked at
     */
    void look(Map<String, Because> asked, long now) {
        if (asked.isEmpty()) {
            return;
        }
        try {
            inTransaction(transaction -> look(transaction, asked, now));
        } catch (Neo4jException worldFailed) {
            throw worldFailed;
        } catch (RuntimeException failed) {
            if (asked.size() == 1) {
                setAside(List.copyOf(asked.keySet()), now, failed);
            } else {
                halves(asked).forEach(half -> look(half, now));
            }
        }
    }

    /**
     * Looks at people who do not exist, and takes it back. A first look loads classes, and has Neo4j plan each statement for lists of this
     * length; the lock is apart, as Neo4j plans anew what follows a write.
     */
    void rehearse(int count, long now) {
        String nobody = "nobody/" + UUID.randomUUID() + '/';
        TreeMap<String, Because> people = new TreeMap<>();
        IntStream.range(0, count).forEach(number -> people.put(nobody + number, Because.TIME));
        List<String> ids = List.copyOf(people.keySet());
        takenBack(transaction -> CypherRunner.run(transaction, new LockStandings(ids)));
        takenBack(transaction -> {
            CypherRunner.run(transaction, new FindPeople(ids));
            at(transaction, now).rehearse(people);
        });
    }

    private void takenBack(Consumer<Transaction> work) {
        try (Session session = driver.session(causal);
                Transaction transaction = session.beginTransaction()) {
            work.accept(transaction);
        }
    }

    private static List<SortedMap<String, Because>> halves(Map<String, Because> asked) {
        TreeMap<String, Because> sorted = new TreeMap<>(asked);
        String middle =
                sorted.keySet().stream().skip(sorted.size() / 2).findFirst().orElseThrow();
        return List.of(sorted.headMap(middle), sorted.tailMap(middle));
    }

    private void setAside(List<String> person, long now, RuntimeException failed) {
        log.error(
                "Person {} is set aside: how it stands cannot be told; it is tried again in {}",
                person.getFirst(),
                ASIDE,
                failed);
        setAside.increment();
        inTransaction(transaction -> {
            List<String> current = CypherRunner.run(transaction, new FindPeople(person)).stream()
                    .map(row -> row.person().id())
                    .toList();
            CypherRunner.run(
                    transaction,
                    new SaveStandings(CypherRunner.run(transaction, new LockStandings(current)).stream()
                            .map(before -> later(before, now))
                            .toList()));
        });
    }

    /** As it stood. */
    private static SaveStandings.Standing later(LockStandings.Row before, long now) {
        return new SaveStandings.Standing(
                before.personId(),
                before.version() + 1,
                now + ASIDE.toMillis(),
                Objects.requireNonNullElse(before.announced(), List.of()),
                Objects.requireNonNullElse(before.granted(), List.of()),
                now);
    }

    private void inTransaction(Consumer<TransactionContext> work) {
        try (Session session = driver.session(causal)) {
            session.executeWriteWithoutResult(work);
        }
    }

    /** Changes with whatever decides how people stand. */
    String rulesDigest() {
        return segments.digest() + '/' + policy.get().version();
    }

    private void look(TransactionContext transaction, Map<String, Because> asked, long now) {
        List<FindPeople.Row> answers = CypherRunner.run(
                transaction, new FindPeople(asked.keySet().stream().sorted().toList()));
        TreeMap<String, Because> people = new TreeMap<>();
        for (FindPeople.Row answer : answers) {
            people.merge(answer.person().id(), asked.getOrDefault(answer.asked(), Because.EVENT), Because::stronger);
        }
        Collection<String> answered =
                answers.stream().map(FindPeople.Row::asked).collect(Collectors.toSet());
        List<String> gone = asked.keySet().stream()
                .filter(id -> !answered.contains(id))
                .sorted()
                .toList();
        at(transaction, now).at(people, gone);
    }

    private Look at(SimpleQueryRunner transaction, long now) {
        return new Look(transaction, new Look.Rules(policy.get(), segments, outboxShards), now);
    }
}
