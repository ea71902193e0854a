package selfsame.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the collector says to a batch.
 *
 * @param accepted events that Kafka has
 * @param refused the others
 * @param token to wait in the GraphQL API until these events can be seen; absent when none was accepted
 */
public record Receipt(int accepted, List<Refused> refused, Optional<String> token) {

    /**
     * @param index of the event in the batch
     * @param reason the same few words for the same mistake
     */
    public record Refused(int index, String reason, String detail) {}

    static Receipt of(JsonNode answer, int sent) {
        var refused = new ArrayList<Refused>();
        for (JsonNode result : answer.path("results")) {
            if (result.hasNonNull("reason")) {
                refused.add(new Refused(
                        result.path("index").asInt(),
                        result.path("reason").asText(),
                        result.path("detail").asText("")));
            }
        }
        var token = Optional.ofNullable(answer.path("token").textValue());
        return new Receipt(sent - refused.size(), List.copyOf(refused), token);
    }
}
