package selfsame.ingestion.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Puts the parts together. */
final class WebhooksFactory {

    private static final int POLL_RECORDS_MAX = 500;

    private final Map<String, Object> consumerSettings;
    private final WebhooksProperties properties;
    private final Subject.Lookup people;
    private final Memory memory;
    private final SetAside setAside;
    private final MeterRegistry registry;
    private final InstantSource clock = InstantSource.system();
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

    WebhooksFactory(
            Map<String, Object> consumerSettings,
            WebhooksProperties properties,
            Subject.Lookup people,
            Memory memory,
            SetAside setAside,
            MeterRegistry registry) {
        this.consumerSettings = consumerSettings;
        this.properties = properties;
        this.people = people;
        this.memory = memory;
        this.setAside = setAside;
        this.registry = registry;
    }

    /** @param tidyUp done once in a while */
    @SuppressWarnings("FutureReturnValueIgnored") // it goes on until the end
    Webhooks webhooks(List<Destination> destinations, Runnable tidyUp) {
        deadlines.scheduleWithFixedDelay(() -> Thread.ofVirtual().start(tidyUp), 1, 30, TimeUnit.MINUTES);
        return new Webhooks(destinations.stream().map(this::line).toList(), setAside, deadlines);
    }

    private Webhooks.Line line(Destination destination) {
        WebhooksMetrics metrics = new WebhooksMetrics(registry, destination.name());
        HttpPost post = new HttpPost(destination, properties, deadlines, clock);
        Circuit circuit = new Circuit(properties.openMin(), properties.openMax(), System::nanoTime);
        Dispatch dispatch = new Dispatch(
                destination,
                new Screening(destination, people),
                new Compensation(destination, memory),
                new Courier(destination.name(), post::send, circuit, properties, metrics),
                setAside,
                metrics,
                properties,
                clock);
        DestinationQueue queue =
                new DestinationQueue(destination, () -> consumer(destination.name()), dispatch, properties, metrics);
        return new Webhooks.Line(destination, queue, post, circuit, metrics);
    }

    /** @param reader what is read for; it has a place of its own in the topics */
    Consumer<String, String> consumer(String reader) {
        Map<String, Object> settings = new HashMap<>(consumerSettings);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, properties.group() + '-' + reader);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.min(POLL_RECORDS_MAX, properties.waitingMax()));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
