package selfsame.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * What the API found when it derived everything again from the evidence.
 *
 * @param differences in words, personal data masked
 * @param differenceCount at least as many as there are words for
 */
public record Verification(
        int identifiers,
        int people,
        int links,
        int heldLinks,
        int waiting,
        int unsettled,
        int leftOut,
        int differenceCount,
        List<String> differences) {

    private static final String QUERY = """
            query($since: DateTime) { verify(since: $since) {
              state identifiersDone identifiersTotal error people links heldLinks identifiersWaiting identifiersUnsettled
              identifiersLeftOut differenceCount
              differences { kind what personIds identifiers { namespace value } } } }""";

    /**
     * Starts a verification, or joins one that goes on, and waits for its end.
     *
     * @param progress told after each wait of how many identifiers how many are done
     * @throws ServiceFailure when the API cannot be reached, or the verification fails
     */
    public static Verification of(People people, Instant since, ObjIntConsumer<Integer> progress) {
        while (true) {
            var answer = people.ask(QUERY, Map.of("since", since.toString())).path("verify");
            progress.accept(
                    answer.path("identifiersTotal").asInt(),
                    answer.path("identifiersDone").asInt());
            switch (answer.path("state").asText()) {
                case "DONE" -> {
                    return of(answer);
                }
                case "FAILED" ->
                    throw new ServiceFailure(
                            "The verification failed: " + answer.path("error").asText());
                default -> {}
            }
        }
    }

    private static Verification of(JsonNode answer) {
        var differences = new ArrayList<String>();
        answer.path("differences").forEach(difference -> differences.add(words(difference)));
        return new Verification(
                answer.path("identifiersDone").asInt(),
                answer.path("people").asInt(),
                answer.path("links").asInt(),
                answer.path("heldLinks").asInt(),
                answer.path("identifiersWaiting").asInt(),
                answer.path("identifiersUnsettled").asInt(),
                answer.path("identifiersLeftOut").asInt(),
                answer.path("differenceCount").asInt(),
                differences);
    }

    private static String words(JsonNode difference) {
        var words = new StringBuilder(difference.path("kind").asText())
                .append(": ")
                .append(difference.path("what").asText());
        difference
                .path("identifiers")
                .forEach(identifier -> words.append(' ')
                        .append(identifier.path("namespace").asText())
                        .append(':')
                        .append(masked(identifier.path("value").asText())));
        difference.path("personIds").forEach(id -> words.append(" person ").append(id.asText()));
        return words.toString();
    }

    /** The first character tells two apart at a glance; a terminal keeps what it shows. */
    static String masked(String value) {
        return value.isEmpty() ? "" : value.substring(0, value.offsetByCodePoints(0, 1)) + "***";
    }
}
