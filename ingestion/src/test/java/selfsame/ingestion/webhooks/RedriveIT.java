package selfsame.ingestion.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import selfsame.local.Backend;
import selfsame.policy.ProfileRules;
import selfsame.profile.Behaviour;
import selfsame.profile.Figures;
import selfsame.profile.Particulars;
import selfsame.profile.Profile;
import selfsame.profile.Summary;
import selfsame.profile.SummaryBytes;

class RedriveIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final WebhooksProperties PROPERTIES = new WebhooksProperties(
            true,
            null,
            "redrive-" + UUID.randomUUID(),
            4,
            1_000,
            10_000,
            Duration.ofSeconds(1),
            3,
            Duration.ofMillis(5),
            Duration.ofMillis(20),
            Duration.ofMillis(20),
            Duration.ofMillis(50),
            DataSize.ofKilobytes(64),
            Duration.ofMillis(200));

    private static final Subject CONSENTING = new Subject(
            Profile.of(
                    List.of(Summary.of(List.of(new Behaviour(
                            "shop/1",
                            "shop",
                            "seen",
                            1,
                            new Particulars(
                                    Optional.empty(),
                                    Map.of(),
                                    List.of(),
                                    new TreeMap<>(),
                                    new TreeMap<>(Map.of("ads", true))))))),
                    Figures.NONE,
                    ProfileRules.DEFAULT,
                    2),
            Set.of());

    /** On a broker of its own: what other tests announced would all have to be set aside first. */
    @Test
    void whatWasSetAsideGoesOutAgainUnderItsOldId(@TempDir Path temporary) throws Exception {
        Backend kafka = Backend.kafka(temporary).start();
        try {
            setAsideAndRedrive(kafka.bootstrapServers());
        } finally {
            kafka.kill();
        }
    }

    private static void setAsideAndRedrive(String bootstrapServers) throws Exception {
        ChangesByHand changes = new ChangesByHand(bootstrapServers);
        changes.createTopics();
        List<String> wanted = changes.splits(40);

        try (Receiver receiver = Receiver.start(Receiver.Temper.DOWN)) {
            SetAside setAside = SetAside.open(changes.connection(), InstantSource.system());
            WebhooksFactory factory = new WebhooksFactory(
                    changes.connection(),
                    PROPERTIES,
                    _ -> {
                        throw new IllegalStateException("nobody asked who it is");
                    },
                    new RememberedInMemory(),
                    setAside,
                    new SimpleMeterRegistry());
            Webhooks webhooks = factory.webhooks(List.of(destination(receiver)), () -> {});
            WebhooksMetrics metrics = webhooks.lines().getFirst().metrics();
            webhooks.start();
            await().atMost(PATIENCE).until(() -> receiver.idsByChange.keySet().containsAll(wanted));
            boolean opened = webhooks.lines().getFirst().circuit().isOpen();
            await().atMost(PATIENCE).until(() -> metrics.changes("set_aside") >= wanted.size());

            receiver.become(Receiver.Temper.HEALTHY);
            Redrive redrive = new Redrive(factory::consumer, setAside);
            int redriven = redrive.redrive("crm");
            int again = redrive.redrive("crm");
            await().atMost(PATIENCE).until(() -> receiver.changes.containsAll(wanted));
            webhooks.stop();

            assertThat(opened).isTrue();
            assertThat(redriven).isGreaterThanOrEqualTo(wanted.size());
            assertThat(again).isZero();
            assertThat(receiver.idsByChange.values())
                    .allSatisfy(ids -> assertThat(ids).hasSize(1));
        }
    }

    /** It is set aside, and goes out when somebody has mended what was stored. */
    @Test
    void aPersonWhoCannotBeReadHoldsUpNobodyElse(@TempDir Path temporary) throws Exception {
        Backend kafka = Backend.kafka(temporary).start();
        AtomicBoolean mended = new AtomicBoolean();
        ChangesByHand changes = new ChangesByHand(kafka.bootstrapServers());
        changes.createTopics();
        List<String> wanted = changes.splits(3);
        try (Receiver receiver = Receiver.start(Receiver.Temper.HEALTHY)) {
            SetAside setAside = SetAside.open(changes.connection(), InstantSource.system());
            WebhooksFactory factory = new WebhooksFactory(
                    changes.connection(),
                    PROPERTIES,
                    _ -> mended.get() ? CONSENTING : unreadable(),
                    new RememberedInMemory(),
                    setAside,
                    new SimpleMeterRegistry());
            Webhooks webhooks = factory.webhooks(List.of(destination(receiver, Optional.of("ads"))), () -> {});
            WebhooksMetrics metrics = webhooks.lines().getFirst().metrics();
            webhooks.start();
            await().atMost(PATIENCE).until(() -> metrics.changes("set_aside") >= wanted.size());
            int toldBefore = receiver.changes.size();

            mended.set(true);
            new Redrive(factory::consumer, setAside).redrive("crm");
            await().atMost(PATIENCE).until(() -> receiver.changes.containsAll(wanted));
            webhooks.stop();

            assertThat(toldBefore).isZero();
        } finally {
            kafka.kill();
        }
    }

    private static Subject unreadable() {
        SummaryBytes.read(new byte[] {9, 9, 9});
        throw new AssertionError("it was read");
    }

    private static Destination destination(Receiver receiver) {
        return destination(receiver, Optional.empty());
    }

    private static Destination destination(Receiver receiver, Optional<String> purpose) {
        return new Destination(
                "crm",
                URI.create(receiver.url()),
                List.of(Secret.of(Receiver.SECRET)),
                Set.of(ChangeType.PERSON_SPLIT),
                Optional.empty(),
                purpose,
                OptionalDouble.empty(),
                Duration.ofHours(1),
                List.of(),
                Optional.empty(),
                true);
    }
}
