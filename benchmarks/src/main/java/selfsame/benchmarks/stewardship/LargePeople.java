package selfsame.benchmarks.stewardship;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import selfsame.benchmarks.stage.Stage;
import selfsame.policy.Policy;
import selfsame.wiring.PolicyReader;

/** The policy that ships, but for its bounds of a person's size: a million. Records are what a person has many of. */
final class LargePeople {

    private LargePeople() {}

    static String yaml() {
        try (var text = Stage.class.getResourceAsStream("/policy.yaml")) {
            if (text == null) {
                throw new IllegalStateException("policy.yaml is not on the class path");
            }
            String shipped = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            return replaced(
                    replaced(
                            replaced(shipped, "sizeMax: 5000", "sizeMax: 1000000"),
                            "limitDefault: 100",
                            "limitDefault: 1000000"),
                    "evidenceMin: 2",
                    "evidenceMin: 1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String replaced(String text, String from, String to) {
        if (!text.contains(from)) {
            throw new IllegalStateException("policy.yaml does not say " + from);
        }
        return text.replace(from, to);
    }

    static Policy policy() {
        return PolicyReader.read(yaml());
    }
}
