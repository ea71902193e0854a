package selfsame.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import selfsame.cypher.CypherRunner;
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

    Neo4jPolicyHistory(Driver driver) {
        this.driver = driver;
    }

    @Override
    public Optional<Integer> newest() {
        return run(session ->
                        session.executeRead(transaction -> CypherRunner.run(transaction, new FindNewestVersion(0))))
                .stream()
                .findFirst()
                .map(FindNewestVersion.Row::version);
    }

    @Override
    public Optional<PolicyText> version(int version) {
        return run(session ->
                        session.executeRead(transaction -> CypherRunner.run(transaction, new ReadPolicy(version))))
                .stream()
                .findFirst()
                .map(row -> new PolicyText(
                        row.version(),
                        row.text(),
                        row.appliedAt(),
                        row.actor() == null ? "unknown" : row.actor(),
                        Optional.ofNullable(row.reason())));
    }

    @Override
    public boolean add(PolicyText text) {
        try {
            return !run(session -> session.executeWrite(transaction -> add(transaction, text)))
                    .isEmpty();
        } catch (ClientException e) {
            if (CONSTRAINT_VIOLATED.equals(e.code())) {
                return false; // somebody else was first
            }
            throw e;
        }
    }

    private static List<CreatePolicy.Row> add(SimpleQueryRunner runner, PolicyText text) {
        return CypherRunner.run(
                runner,
                new CreatePolicy(
                        text.version(),
                        new CreatePolicy.Said(
                                text.text(),
                                text.appliedAt(),
                                text.actor(),
                                text.reason().orElse(null))));
    }

    private <T> T run(Function<Session, T> work) {
        try (Session session = driver.session()) {
            return work.apply(session);
        } catch (Neo4jException e) {
            if (e instanceof RetryableException || e instanceof AuthenticationException) {
                throw new IdentityException.StoreUnavailable(e);
            }
            throw e;
        }
    }
}
