package selfsame.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfsame.identity.Namespace;
import selfsame.policy.Ambiguous;
import selfsame.policy.Blocked;
import selfsame.policy.DecisionRules;
import selfsame.policy.DecisionRules.Order;
import selfsame.policy.MatchRules;
import selfsame.policy.Normaliser;
import selfsame.policy.Policy;
import selfsame.policy.PolicyInvalid;
import selfsame.policy.PolicyInvalid.Problem;

class PolicyReaderTests {

    private static final String FULL = """
            version: 3
            namespaces:
              - {name: user_id, unique: true}
              - {name: email, limit: 5, normalise: email, fanOutMax: 7, counted: true}
              - {name: cookie, ambiguous: latest, linkTtl: 90d, sharedMax: 40}
            blocked:
              values: [null, " n/a ", 0]
              patterns: ["^[0-]*$"]
            decision:
              order: [priority, latest]
              limitDefault: 10
              sizeMax: 500
              weak: {evidenceMin: 2}
              bridge: {establishedAge: 12h}
            match: {linkAt: 0.9, reviewAt: 0.5}
            """;

    @Test
    void everyKeyIsRead() {
        Policy policy = PolicyReader.read(FULL);

        assertThat(policy.version()).isEqualTo(3);
        var email = policy.rule(new Namespace("email")).orElseThrow();
        assertThat(email.limit()).isEqualTo(5);
        assertThat(email.fanOutMax()).contains(7);
        assertThat(email.counted()).isTrue();
        assertThat(email.normaliser()).isEqualTo(Normaliser.EMAIL);
        var cookie = policy.rule(new Namespace("cookie")).orElseThrow();
        assertThat(cookie.ambiguous()).isEqualTo(Ambiguous.LATEST);
        assertThat(cookie.linkTtl()).contains(Duration.ofDays(90));
        assertThat(cookie.sharedMax()).contains(40);
        assertThat(cookie.limit()).isEqualTo(10);
        assertThat(List.of("null", " n/a", "0", "000-000")).allMatch(policy.blocked()::matches);
        assertThat(policy.decision())
                .isEqualTo(new DecisionRules(List.of(Order.PRIORITY, Order.LATEST), 10, 500, 2, Duration.ofHours(12)));
        assertThat(policy.match()).isEqualTo(new MatchRules(0.9, 0.5));
    }

    @Test
    void whatIsLeftOutHasADefault() {
        Policy policy = PolicyReader.read("namespaces: [{name: user_id}]");

        assertThat(policy.version()).isEqualTo(1);
        assertThat(policy.blocked()).isEqualTo(Blocked.NONE);
        assertThat(policy.decision()).isEqualTo(DecisionRules.DEFAULT);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "version: 3 | version: x | line 1, version: must be a whole number",
                "version: 3 | versoin: 3 | line 1, versoin: is not a known key",
                "unique: true | unique: yes please | line 3, namespaces[0].unique: must be true or false",
                "unique: true | unique: true, limit: 2 | line 3, namespaces[0].limit: must be 1 or absent where unique is true",
                "limit: 5 | limit: 0 | line 4, namespaces[1].limit: must be at least 1",
                "limit: 5 | limit: [5] | line 4, namespaces[1].limit: must be a single value",
                "limit: 5 | limit: 5, limit: 6 | line 4, namespaces[1].limit: is given twice",
                "sharedMax: 40 | sharedMax: 1 | line 5, namespaces[2].sharedMax: must be at least 2",
                "normalise: email | normalise: mail | line 4, namespaces[1].normalise: must be one of none, trim, lower, email, phone",
                "name: cookie | name: email | line 5, namespaces[2].name: email is declared twice",
                "name: cookie | name: a b | line 5, namespaces[2].name: must be given",
                "linkTtl: 90d | linkTtl: 90 days | line 5, namespaces[2].linkTtl: must be a duration such as 90d, 12h, 30m or 45s",
                "ambiguous: latest | ambigous: latest | line 5, namespaces[2].ambigous: is not a known key",
                "^[0-]*$ | [0- | line 8, blocked.patterns[0]: is no regular expression",
                "[priority, latest] | [earliest, latest] | line 10, decision.order: must name earliest or latest, not both",
                "[priority, latest] | priority | line 10, decision.order: must be a list",
                "{evidenceMin: 2} | 2 | line 13, decision.weak: must be a mapping",
                "establishedAge: 12h | age: 12h | line 14, decision.bridge.age: is not a known key",
                "linkAt: 0.9 | linkAt: 90 | line 15, match.linkAt: must be a number from 0 to 1",
                "linkAt: 0.9 | linkAt: 0.4 | line 15, match.reviewAt: must not be greater than linkAt",
            })
    void everyErrorNamesItsLineAndKey(String right, String wrong, String expected) {
        String text = FULL.replace(right, wrong);

        assertThat(problems(text).getFirst().toString()).startsWith(expected);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        List<Problem> problems = problems("version: 0\nnamespaces: []\nother: 1\n");

        assertThat(problems).extracting(Problem::line).containsExactly(1, 2, 3);
    }

    @Test
    void whatIsNotYamlSaysWhere() {
        assertThat(problems("version: 1\nnamespaces: [").getFirst().toString()).contains("line 2: is not YAML");
        assertThat(problems("")).hasSize(1);
    }

    @Test
    void thePolicyThatShipsIsValid() throws IOException {
        String text;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/policy.yaml"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        Policy policy = PolicyReader.read(text);

        assertThat(List.of("null", "undefined", "anonymous", "unknown", "none", "nan", "0", "-1", "[object Object]"))
                .allMatch(policy.blocked()::matches);
    }

    private static List<Problem> problems(String text) {
        PolicyInvalid invalid = catchThrowableOfType(PolicyInvalid.class, () -> PolicyReader.read(text));
        return Objects.requireNonNull(invalid).problems();
    }
}
