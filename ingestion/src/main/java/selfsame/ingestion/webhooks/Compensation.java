package selfsame.ingestion.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells a destination that what it was told is wrong now: the person came apart, or may not be told of any more. Told whatever the destination
 * asks for otherwise, and without traits.
 */
final class Compensation {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TYPE = "activation.corrected";

    private final Destination destination;
    private final Memory memory;

    Compensation(Destination destination, Memory memory) {
        this.destination = destination;
        this.memory = memory;
    }

    /** To be called before a letter about somebody goes out. */
    void remember(Message message) {
        if (destination.remember().isPresent()) {
            memory.remember(destination, message);
        }
    }

    /** @return empty where the destination was told nothing that is wrong now */
    Optional<Letter> of(Message message) {
        if (destination.remember().isEmpty() || !spoils(message)) {
            return Optional.empty();
        }
        List<String> told = memory.told(destination, message.personId());
        return told.isEmpty() ? Optional.empty() : Optional.of(letter(message, told));
    }

    private boolean spoils(Message message) {
        return switch (message.type()) {
            case PERSON_SPLIT, PERSON_MOVED -> true;
            case CONSENT_WITHDRAWN ->
                destination
                        .purpose()
                        .filter(message.data().path("purpose").asString("")::equals)
                        .isPresent();
            case PERSON_CREATED, PERSON_MERGED, PERSON_CHANGED, SEGMENT_ENTERED, SEGMENT_LEFT, JOURNEY_ABANDONED ->
                false;
        };
    }

    private Letter letter(Message message, List<String> told) {
        ObjectNode body = message.body();
        body.put("type", TYPE);
        ObjectNode data = (ObjectNode) body.get("data");
        data.put("because", message.type().wireName());
        ArrayNode list = data.putArray("told");
        for (String change : told) {
            String[] typeAndId = change.split(" ", -1);
            list.addObject().put("type", typeAndId[0]).put("webhookId", typeAndId[1]);
        }
        String named = destination.name() + ' ' + TYPE + ' ' + message.type().wireName() + ' ' + message.id();
        return new Letter("msg_" + UUID.nameUUIDFromBytes(named.getBytes(UTF_8)), JSON.writeValueAsBytes(body));
    }
}
