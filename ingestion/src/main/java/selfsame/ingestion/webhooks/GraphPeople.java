package selfsame.ingestion.webhooks;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.Statement;
import selfsame.cypher.segment.FindMemberships;
import selfsame.policy.Policy;
import selfsame.profile.Profile;
import selfsame.store.ProfileReading;

/** People as the graph has them now. Thread-safe. */
final class GraphPeople implements Subject.Lookup {

    private final Driver driver;
    private final SessionConfig causal;
    private final ProfileReading profiles;
    private final InstantSource clock;

    GraphPeople(Driver driver, Supplier<Policy> policy, InstantSource clock) {
        this.driver = driver;
        this.causal = SessionConfig.builder()
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
        this.profiles = new ProfileReading(this::read, policy);
        this.clock = clock;
    }

    @Override
    public Subject of(String personId) {
        Map<String, Profile> found = profiles.profiles(List.of(personId), clock.millis());
        Set<String> segments = read(new FindMemberships(List.of(personId))).stream()
                .map(FindMemberships.Row::segment)
                .collect(Collectors.toUnmodifiableSet());
        return new Subject(requireNonNull(found.get(personId)), segments);
    }

    private <R extends Record> List<R> read(Statement<R> statement) {
        try (Session session = driver.session(causal)) {
            return CypherRunner.run(session, statement);
        }
    }
}
