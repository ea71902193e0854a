package selfsame.ingestion.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfsame.local.Backend;
import selfsame.local.Backends;

/** Servers are killed under a relay that is at work; it goes on by itself when they are back, and nothing is lost. */
class RelayOutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Backends backends = Backends.shared();

    @TempDir
    private Path directory;

    @Test
    void kafkaThatWasAwayGetsEverythingWhenItIsBack() {
        try (Backend kafka = Backend.kafka(directory.resolve("kafka")).start();
                RelayWorkbench workbench =
                        RelayWorkbench.of(backends.boltUri(), backends.password(), kafka.bootstrapServers())) {
            OutboxByHand outbox = new OutboxByHand(workbench.driver);
            RunningRelay relay = RunningRelay.start(workbench, outbox.shard);
            await().atMost(PATIENCE).until(relay::isActive);

            kafka.kill();
            outbox.change(outbox.person("ann"), 1);
            await().atMost(PATIENCE).until(() -> !relay.isActive());
            kafka.start();

            assertIsPublished("ann", outbox, workbench);
            relay.stop();
        }
    }

    @Test
    void neo4jThatWasAwayIsRelayedWhenItIsBack() {
        try (Backend neo4j = Backend.neo4j(directory.resolve("neo4j")).start();
                RelayWorkbench workbench =
                        RelayWorkbench.of(neo4j.boltUri(), neo4j.password(), backends.bootstrapServers())) {
            OutboxByHand outbox = new OutboxByHand(workbench.driver);
            RunningRelay relay = RunningRelay.start(workbench, outbox.shard);
            await().atMost(PATIENCE).until(relay::isActive);

            neo4j.kill();
            await().atMost(PATIENCE).until(() -> !relay.isActive());
            neo4j.start();
            outbox.change(outbox.person("ann"), 1);

            assertIsPublished("ann", outbox, workbench);
            relay.stop();
        }
    }

    private static void assertIsPublished(String name, OutboxByHand outbox, RelayWorkbench workbench) {
        await().atMost(PATIENCE).until(() -> outbox.depth() == 0);
        assertThat(OutboxByHand.valuesOf(outbox.person(name), workbench.people()))
                .containsOnly(OutboxByHand.value(1));
    }
}
