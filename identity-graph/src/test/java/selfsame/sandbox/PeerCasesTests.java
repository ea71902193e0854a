package selfsame.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Behaviour that other systems' own tests and documentation assert, each under a policy that says what theirs says. */
class PeerCasesTests {

    /** What our policy cannot express, and why that is so. */
    private static final Map<String, String> INEXPRESSIBLE = Map.of(
            "PH-16", "There a blocked value is a person of its own. Here it names nobody, so its events are nobody's.",
            "HF-19", "There a steward chooses which id survives. Here the oldest does, and both are answered for ever.",
            "MP-01",
                    "There a logout gives a device a new profile. Here an identifier belongs to one person at a time.");

    private static final Map<String, String> TABLE = new LinkedHashMap<>();

    static Stream<Arguments> cases() throws IOException {
        Optional<Path> file = Stream.of("..", "../..", "../../..")
                .map(up -> Path.of(up, "shared", "cases", "peer-cases.json"))
                .filter(Files::exists)
                .findFirst();
        if (file.isEmpty()) {
            return Stream.of(Arguments.of("none", JsonMapper.shared().createObjectNode()));
        }
        List<Arguments> cases = new ArrayList<>();
        JsonNode all = JsonMapper.shared().readTree(Files.readString(file.get()));
        all.path("cases").forEach(one -> cases.add(Arguments.of(one.path("id").asString(), one)));
        return cases.stream();
    }

    @BeforeAll
    static void start() {
        TABLE.clear();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void weDoWhatPeersSayOrSayWhyNot(String id, JsonNode peerCase) {
        Assumptions.assumeFalse(id.equals("none"), "the peers' cases are not beside this clone");

        List<String> differences = new PeerWorld(peerCase).run();

        String verdict = differences.isEmpty()
                ? "right"
                : INEXPRESSIBLE.containsKey(id)
                        ? "our policy cannot express it: " + INEXPRESSIBLE.get(id)
                        : "WRONG " + differences;
        TABLE.put("%-6s %s".formatted(id, peerCase.path("title").asString()), verdict);
        assertThat(INEXPRESSIBLE.containsKey(id) ? List.of() : differences).isEmpty();
        assertThat(differences.isEmpty() && INEXPRESSIBLE.containsKey(id))
                .as("it can be expressed after all")
                .isFalse();
    }

    @AfterAll
    static void print() {
        TABLE.forEach((peerCase, verdict) -> System.out.printf("%-100s %s%n", peerCase, verdict));
        System.out.printf(
                "%d right, %d wrong, %d cannot be expressed%n", count("right"), count("WRONG"), count("our policy"));
    }

    private static long count(String verdict) {
        return TABLE.values().stream().filter(said -> said.startsWith(verdict)).count();
    }
}
