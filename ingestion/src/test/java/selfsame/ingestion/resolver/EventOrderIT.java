package selfsame.ingestion.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Value;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.topics.Topics;
import selfsame.local.Backends;
import selfsame.policy.Policy;
import selfsame.resolution.Batch;
import selfsame.resolution.Delivery;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.ResolveEvents;
import selfsame.resolution.Resolved;
import selfsame.store.IdentityStores;
import selfsame.wiring.GraphSchema;
import selfsame.wiring.PolicyReader;

/** Ten thousand events of a day, in three orders, under the policy that ships. */
class EventOrderIT {

    private static final int EVENTS = 10_000;
    private static final int BATCH = 1_000;

    private final Backends backends = Backends.shared();

    @Test
    void threeRandomOrdersGiveTheSamePeople() throws Exception {
        Policy policy = shippedPolicy();
        List<CanonicalEvent> events = Customers.of(77, 400, EVENTS).events();
        Set<Set<String>> expected = Customers.people(events, policy, System.currentTimeMillis());

        try (Driver driver =
                GraphDatabase.driver(backends.boltUri(), AuthTokens.basic(backends.user(), backends.password()))) {
            GraphSchema.migrate(driver);
            for (int order = 0; order < 3; order++) {
                empty(driver);
                List<CanonicalEvent> shuffled = new ArrayList<>(events);
                Collections.shuffle(shuffled, new Random(order));

                resolveAll(driver, policy, shuffled);

                assertThat(people(driver)).as("order " + order).isEqualTo(expected);
            }
        }
    }

    private static void resolveAll(Driver driver, Policy policy, List<CanonicalEvent> events) {
        Deliveries deliveries = new Deliveries(() -> policy, Clock.systemUTC());
        ResolveEvents resolve = new ResolveEvents(
                IdentityStores.neo4j(
                        driver,
                        new IdentityStores.Settings("test", 1, Optional.empty(), Duration.ofMinutes(1), () -> {})),
                () -> policy,
                IdentityStores::mintPersonId,
                System::currentTimeMillis,
                new ResolutionLimits(5_000, 20));
        for (int offset = 0; offset < events.size(); offset += BATCH) {
            List<Delivery> batch = new ArrayList<>();
            for (int at = offset; at < Math.min(events.size(), offset + BATCH); at++) {
                batch.add(deliveries.of(new ConsumerRecord<>(
                        Topics.EVENTS, 0, at, new byte[0], events.get(at).encode())));
            }
            Resolved resolved =
                    resolve.resolve(new Batch(batch, new TreeMap<>(Map.of(0, (long) offset))), (delivery, why) -> {
                        throw new AssertionError(why);
                    });
            assertThat(resolved).isInstanceOf(Resolved.Applied.class);
        }
    }

    private static Policy shippedPolicy() throws Exception {
        try (var text = EventOrderIT.class.getResourceAsStream("/policy.yaml")) {
            return PolicyReader.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void empty(Driver driver) {
        try (var session = driver.session()) {
            session.run("MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:__Neo4jMigrationsLock"
                            + " CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
                    .consume();
        }
    }

    private static Set<Set<String>> people(Driver driver) {
        try (var session = driver.session()) {
            return session
                    .run("MATCH (p:Person)<-[:BELONGS_TO]-(i) RETURN p.id AS id, collect(i.key) AS keys")
                    .list(row -> new TreeSet<>(row.get("keys").asList(Value::asString)))
                    .stream()
                    .collect(Collectors.toSet());
        }
    }
}
