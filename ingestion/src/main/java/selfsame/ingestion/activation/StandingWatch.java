package selfsame.ingestion.activation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import selfsame.ingestion.topics.Topics;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at people to whom something happened: an event, or a change of who they are. Commits after it looked; looking again does no harm. */
final class StandingWatch implements Worker.Work {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration POLL = Duration.ofMillis(100);

    private final Supplier<Consumer<String, String>> consumers;
    private final LookAtPeople people;
    private final InstantSource clock;

    StandingWatch(Supplier<Consumer<String, String>> consumers, LookAtPeople people, InstantSource clock) {
        this.consumers = consumers;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void run(BooleanSupplier goesOn) {
        try (Consumer<String, String> consumer = consumers.get()) {
            consumer.subscribe(List.of(Topics.RESOLVED, Topics.IDENTITY_CHANGES));
            while (goesOn.getAsBoolean()) {
                Map<String, Because> asked = new TreeMap<>();
                for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                    asked.merge(record.key(), because(record), Because::stronger);
                }
                if (!asked.isEmpty()) {
                    people.look(asked, clock.millis());
                    consumer.commitSync();
                }
            }
        }
    }

    private static Because because(ConsumerRecord<String, String> record) {
        if (!record.topic().equals(Topics.IDENTITY_CHANGES)) {
            return Because.EVENT;
        }
        try {
            JsonNode data = JSON.readTree(record.value()).path("data");
            Optional<String> change = Optional.of(data.path("changeId").asString(""));
            return switch (data.path("kind").asString("")) {
                case "MERGED" -> new Because(Because.Reason.MERGED, change);
                case "SPLIT" -> new Because(Because.Reason.SPLIT, change);
                case "MOVED" -> new Because(Because.Reason.MOVED, change);
                default -> Because.EVENT;
            };
        } catch (JacksonException notOurs) {
            return Because.EVENT;
        }
    }
}
