package selfsame.ingestion.activation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.read.FindPeople;
import selfsame.policy.Policy;
import selfsame.segment.Segments;

/**
 * Looks how people stand, writes down what changed, and puts what is to be told into the outbox, in one transaction: so each thing is told
 * once, whoever looks how often. Thread-safe.
 */
final class LookAtPeople {

    private final Driver driver;
    private final SessionConfig causal;
    private final Supplier<Policy> policy;
    private final Segments segments;
    private final int outboxShards;

    LookAtPeople(Driver driver, Supplier<Policy> policy, Segments segments, int outboxShards) {
        this.driver = driver;
        this.causal = SessionConfig.builder()
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
        this.policy = policy;
        this.segments = segments;
        this.outboxShards = outboxShards;
    }

    /** @param asked ids, former ones too: who answers to them now is looked at */
    void look(Map<String, Because> asked, long now) {
        if (asked.isEmpty()) {
            return;
        }
        try (Session session = driver.session(causal)) {
            session.executeWriteWithoutResult(transaction -> look(transaction, asked, now));
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
        new Look(transaction, new Look.Rules(policy.get(), segments, outboxShards), now).at(people, gone);
    }
}
