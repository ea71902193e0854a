package selfsame.wiring;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.position.ReadPositions;
import selfsame.identity.IdentityException;
import selfsame.resolution.ActOnPeople;
import selfsame.resolution.DecideLater;
import selfsame.resolution.IdentityStore;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.ResolveEvents;
import selfsame.store.IdentityStores;

/** The identity graph as an application uses it: its use cases, over the Neo4j that the driver reaches. Thread-safe. */
public final class IdentityGraph {

    private final Driver driver;
    private final PolicyInForce policy;
    private final ResolutionProperties properties;
    private volatile boolean migrated;

    IdentityGraph(Driver driver, PolicyInForce policy, ResolutionProperties properties) {
        this.driver = driver;
        this.policy = policy;
        this.properties = properties;
    }

    /** @param attempts told of each attempt at a transaction, so that retries are counted */
    public ResolveEvents resolveEvents(Runnable attempts) {
        return new ResolveEvents(
                store(attempts, properties.transactionMax()),
                policy,
                IdentityStores::mintPersonId,
                System::currentTimeMillis,
                new ResolutionLimits(properties.decisionIdentifiersMax(), properties.widenMax()));
    }

    /** Stewards' acts. */
    public ActOnPeople actOnPeople() {
        return new ActOnPeople(
                store(() -> {}, properties.actMax()),
                policy,
                IdentityStores::mintPersonId,
                System::currentTimeMillis,
                new ResolutionLimits(properties.actIdentifiersMax(), properties.widenMax()));
    }

    /** What is decided off the stream. */
    public DecideLater decideLater() {
        return new DecideLater(
                store(() -> {}, properties.actMax()),
                policy,
                IdentityStores::mintPersonId,
                System::currentTimeMillis,
                new ResolutionLimits(properties.lateIdentifiersMax(), properties.widenMax()));
    }

    private IdentityStore store(Runnable attempts, Duration timeMax) {
        String process = Long.toString(ProcessHandle.current().pid());
        return IdentityStores.neo4j(
                driver,
                new IdentityStores.Settings(
                        process,
                        properties.outboxShards(),
                        Optional.of(properties.erasureKey())
                                .filter(key -> !key.isEmpty())
                                .map(key -> key.getBytes(StandardCharsets.UTF_8)),
                        timeMax,
                        attempts,
                        policy::noticed));
    }

    /**
     * Per partition of the stream, the next offset to resolve; none for one that was never read. The graph is migrated first.
     *
     * @throws IdentityException.StoreUnavailable when the graph cannot be reached
     */
    public Map<Integer, Long> positions(Collection<Integer> partitions) {
        try {
            migrate();
            try (Session session = driver.session()) {
                Map<String, Integer> byKey = new HashMap<>();
                partitions.forEach(partition -> byKey.put(IdentityStores.positionKey(partition), partition));
                Map<Integer, Long> positions = new HashMap<>();
                CypherRunner.run(
                                session,
                                new ReadPositions(
                                        byKey.keySet().stream().sorted().toList()))
                        .forEach(row -> positions.put(byKey.get(row.key()), row.offset()));
                return positions;
            }
        } catch (Neo4jException e) {
            throw new IdentityException.StoreUnavailable(e);
        }
    }

    private synchronized void migrate() {
        if (!migrated) {
            GraphSchema.migrate(driver);
            policy.establish(System.currentTimeMillis());
            migrated = true;
        }
    }
}
