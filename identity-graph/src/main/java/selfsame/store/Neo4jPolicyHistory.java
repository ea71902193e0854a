package selfsame.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.Statement;
import selfsame.cypher.change.CreateChanges;
import selfsame.cypher.policy.CountOutdatedPeople;
import selfsame.cypher.policy.CreatePolicy;
import selfsame.cypher.policy.FindNewestVersion;
import selfsame.cypher.policy.ReadPolicy;
import selfsame.identity.IdentityException;
import selfsame.policy.PolicyHistory;
import selfsame.policy.PolicyText;

/** The policy's versions in Neo4j. Thread-safe. */
final class Neo4jPolicyHistory implements PolicyHistory {

    private static final String CONSTRAINT_VIOLATED = "Neo.ClientError.Schema.ConstraintValidationFailed";

    private final Driver driver;
    private final Supplier<String> newId;

    /** @param newId of a change, in the order of time */
    Neo4jPolicyHistory(Driver driver, Supplier<String> newId) {
        this.driver = driver;
        this.newId = newId;
    }

    @Override
    public Optional<Integer> newest() {
        return read(new FindNewestVersion(0)).stream().findFirst().map(FindNewestVersion.Row::version);
    }

    @Override
    public Optional<PolicyText> version(int version) {
        return read(new ReadPolicy(version)).stream()
                .findFirst()
                .map(row -> new PolicyText(
                        row.version(),
                        row.text(),
                        row.appliedAt(),
                        row.actor() == null ? "unknown" : row.actor(),
                        Optional.ofNullable(row.reason())));
    }

    @Override
    public long outdated(int version) {
        return read(new CountOutdatedPeople(version)).getFirst().people();
    }

    @Override
    public boolean add(PolicyText text) {
        return write(transaction -> create(transaction, text));
    }

    @Override
    public boolean apply(PolicyText text) {
        String change = newId.get();
        return write(transaction -> {
            boolean created = create(transaction, text);
            if (created) {
                CypherRunner.run(transaction, new CreateChanges(List.of(entry(change, text))));
            }
            return created;
        });
    }

    private static boolean create(SimpleQueryRunner runner, PolicyText text) {
        CreatePolicy.Said said = new CreatePolicy.Said(
                text.text(), text.appliedAt(), text.actor(), text.reason().orElse(null));
        return !CypherRunner.run(runner, new CreatePolicy(text.version(), said)).isEmpty();
    }

    /** It concerns nobody by itself; the changes that follow from it name its version. */
    private static CreateChanges.NewChange entry(String id, PolicyText text) {
        return new CreateChanges.NewChange(
                id,
                "POLICY_APPLIED",
                text.appliedAt(),
                text.actor(),
                text.reason().orElse(null),
                text.version(),
                0,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private <R extends Record> List<R> read(Statement<R> statement) {
        return inSession(session -> session.executeRead(transaction -> CypherRunner.run(transaction, statement)));
    }

    /** False, too, when somebody else was first. */
    private boolean write(Predicate<SimpleQueryRunner> work) {
        try {
            return inSession(session -> session.executeWrite(work::test));
        } catch (ClientException e) {
            if (CONSTRAINT_VIOLATED.equals(e.code())) {
                return false;
            }
            throw e;
        }
    }

    private <T> T inSession(Function<Session, T> work) {
        try (Session session = driver.session()) {
            return work.apply(session);
        } catch (Neo4jException e) {
            if (Failures.isPassing(e)) {
                throw new IdentityException.StoreUnavailable(e);
            }
            throw e;
        }
    }
}
