package selfsame.ingestion.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.util.unit.DataSize;
import selfsame.ingestion.topics.Topics;
import selfsame.local.Backend;
import selfsame.local.Backends;
import selfsame.wiring.GraphSchema;

/** Relays on a real Neo4j and a real Kafka, with a short patience. */
final class RelayWorkbench implements AutoCloseable {

    static final RelayProperties PROPERTIES = new RelayProperties(
            true,
            1,
            2,
            DataSize.ofMegabytes(1),
            Duration.ofMillis(600),
            Duration.ofMillis(5),
            Duration.ofMillis(5),
            Duration.ofMillis(20),
            Duration.ofMillis(500),
            Duration.ofSeconds(2));

    final Driver driver;
    private final String bootstrapServers;

    private RelayWorkbench(Driver driver, String bootstrapServers) {
        this.driver = driver;
        this.bootstrapServers = bootstrapServers;
    }

    static RelayWorkbench shared() {
        Backends backends = Backends.shared();
        return of(backends.boltUri(), backends.password(), backends.bootstrapServers());
    }

    static RelayWorkbench of(String boltUri, String password, String bootstrapServers) {
        Driver driver = GraphDatabase.driver(boltUri, AuthTokens.basic(Backend.USER, password));
        GraphSchema.migrate(driver);
        RelayWorkbench workbench = new RelayWorkbench(driver, bootstrapServers);
        workbench.createTopics();
        return workbench;
    }

    private void createTopics() {
        try (Admin admin = Admin.create(kafka())) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = Topics.FROM_OUTBOX.stream()
                    .filter(topic -> !there.contains(topic))
                    .map(topic -> new NewTopic(topic, 3, (short) 1))
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The parts of another process's relay. */
    RelayFactory process() {
        return process(new SimpleMeterRegistry());
    }

    RelayFactory process(MeterRegistry meters) {
        return new RelayFactory(driver, kafka(), PROPERTIES, new RelayMetrics(meters));
    }

    /** Relays a shard until nothing is left. */
    void drain(int shard) {
        try (Term term = process().term(shard, Step.Probe.NONE)) {
            drain(term);
        }
    }

    static void drain(Term term) {
        while (term.turn() != Term.Turn.NOTHING_TO_DO) {
            Thread.onSpinWait();
        }
    }

    List<OutboxRecord> people() {
        return CommittedRecords.of(bootstrapServers, Topics.PEOPLE_CHANGES);
    }

    private Map<String, Object> kafka() {
        return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    }

    @Override
    public void close() {
        driver.close();
    }
}
