package selfsame.ingestion.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfsame.local.Backends;

/** With {@code -Dselfsame.webhooks.deliveries=50000} it is the promise itself; by default a tenth of it. */
class WebhooksIT {

    private static final Logger log = LoggerFactory.getLogger(WebhooksIT.class);
    private static final int DELIVERIES = Integer.getInteger("selfsame.webhooks.deliveries", 5_000);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static Backends backends;
    private static ChangesByHand changes;

    @BeforeAll
    static void open() throws Exception {
        backends = Backends.shared();
        changes = new ChangesByHand(backends.bootstrapServers());
        changes.createTopics();
    }

    @Test
    void noneIsLostAndNobodyElseWaitsWhateverTheReceiverAndTheProcessDo(@TempDir Path home) throws Exception {
        try (Receiver shaky = Receiver.start(new Receiver.Temper(0.20, 0.05, Duration.ofSeconds(2)));
                Receiver healthy = Receiver.start(Receiver.Temper.HEALTHY)) {
            Files.writeString(home.resolve("destinations.yaml"), """
                    destinations:
                      - {name: shaky, url: "%s", secrets: [env:HOOK_SECRET], changes: [person_split], private: true}
                      - {name: healthy, url: "%s", secrets: [env:HOOK_SECRET], changes: [person_split], private: true}
                    """.formatted(shaky.url(), healthy.url()));

            Set<String> wanted;
            try (WebhooksProcess first = WebhooksProcess.start(backends, home)) {
                wanted = new HashSet<>(changes.splits(DELIVERIES));
                await().atMost(PATIENCE).until(() -> shaky.changes.size() > DELIVERIES / 4);
                first.kill();
            }
            long startedAt = System.nanoTime();
            int requestsBefore = shaky.requests.get();
            try (WebhooksProcess second = WebhooksProcess.start(backends, home)) {
                await().atMost(PATIENCE).until(() -> isComplete(healthy, wanted));
                boolean shakyWasStillAtIt = !isComplete(shaky, wanted);
                await().atMost(PATIENCE).until(() -> isComplete(shaky, wanted));
                long seconds = Duration.ofNanos(System.nanoTime() - startedAt).toSeconds();
                log.info(
                        "{} deliveries: {} requests to the shaky receiver, {} to the healthy one; {} in {} s after the kill",
                        DELIVERIES,
                        shaky.requests,
                        healthy.requests,
                        shaky.requests.get() - requestsBefore,
                        seconds);

                assertThat(second.process().isAlive()).isTrue();
                assertThat(shakyWasStillAtIt).isTrue();
            }

            assertThat(List.of(shaky, healthy)).allSatisfy(receiver -> {
                assertThat(receiver.unsigned).hasValue(0);
                assertThat(receiver.idsByChange.values())
                        .allSatisfy(ids -> assertThat(ids).hasSize(1));
            });
            assertThat(shaky.requests.get()).isGreaterThan(DELIVERIES);
            assertThat(Files.readString(home.resolve("webhooks.log"))).doesNotContain("is set aside");
        }
    }

    private static boolean isComplete(Receiver receiver, Set<String> wanted) {
        return receiver.changes.size() >= wanted.size() && new HashSet<>(receiver.changes).containsAll(wanted);
    }
}
