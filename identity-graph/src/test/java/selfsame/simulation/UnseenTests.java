package selfsame.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import selfsame.identity.Namespace;
import selfsame.policy.Ambiguous;
import selfsame.policy.Blocked;
import selfsame.policy.DecisionRules;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Normaliser;
import selfsame.policy.Policy;
import selfsame.simulation.Unseen.Subject;

class UnseenTests {

    private static final NamespaceRule USER = rule("user", true, Normaliser.NONE);
    private static final NamespaceRule EMAIL = rule("email", false, Normaliser.EMAIL);
    private static final Blocked BLOCKED = new Blocked(Set.of("null"), List.of(Pattern.compile("^0+$")));
    private static final Policy IN_FORCE = policy(BLOCKED, USER, EMAIL);

    @Test
    void thresholdsAndNewBlocksAreSeen() {
        Blocked more = new Blocked(Set.of("null", "none"), List.of(Pattern.compile("^0+$")));
        NamespaceRule shared = new NamespaceRule(
                new Namespace("email"),
                false,
                2,
                Ambiguous.RELEASE,
                Optional.of(1),
                Optional.of(Duration.ofDays(1)),
                Normaliser.EMAIL);

        assertThat(Unseen.between(IN_FORCE, policy(more, USER, shared))).isEmpty();
    }

    @Test
    void whatWasSettledOnArrivalIsNamed() {
        assertThat(subjects(policy(BLOCKED, USER, rule("email", false, Normaliser.LOWER))))
                .containsExactly(Subject.NORMALISERS);
        assertThat(subjects(policy(Blocked.NONE, USER, EMAIL))).containsExactly(Subject.BLOCKED_VALUES);
        assertThat(subjects(policy(BLOCKED, EMAIL, USER))).containsExactly(Subject.ATTRIBUTION);
        assertThat(subjects(policy(BLOCKED, USER))).containsExactly(Subject.CONTRACT);
        assertThat(subjects(policy(BLOCKED, USER, EMAIL, rule("phone", false, Normaliser.NONE))))
                .containsExactly(Subject.CONTRACT);
        assertThat(subjects(policy(BLOCKED, USER, rule("email", true, Normaliser.EMAIL))))
                .containsExactly(Subject.CONTRACT);
    }

    private static List<Subject> subjects(Policy proposed) {
        return Unseen.between(IN_FORCE, proposed).stream().map(Unseen::subject).toList();
    }

    private static Policy policy(Blocked blocked, NamespaceRule... rules) {
        return new Policy(1, List.of(rules), blocked, DecisionRules.DEFAULT);
    }

    private static NamespaceRule rule(String name, boolean unique, Normaliser normaliser) {
        return new NamespaceRule(
                new Namespace(name),
                unique,
                unique ? 1 : 5,
                Ambiguous.NO,
                Optional.empty(),
                Optional.empty(),
                normaliser);
    }
}
