package selfsame.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Namespace;
import selfsame.identity.Pair;
import selfsame.policy.Ambiguous;
import selfsame.policy.Blocked;
import selfsame.policy.DecisionRules;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Normaliser;
import selfsame.policy.Policy;

class RiskTests {

    private static final long NOW = Duration.ofDays(1_000).toMillis();
    private static final Risk RISK = new Risk(
            new Policy(
                    1,
                    List.of(new NamespaceRule(
                            new Namespace("user"),
                            true,
                            1,
                            Ambiguous.NO,
                            Optional.empty(),
                            Optional.empty(),
                            Normaliser.NONE)),
                    Blocked.NONE,
                    DecisionRules.DEFAULT),
            NOW);

    @Test
    void theLessHoldsThemTheGreaterItIs() {
        assertThat(List.of(
                        risk(cookies(2), link(LinkKind.OBSERVED, 1, 0)),
                        risk(cookies(2), link(LinkKind.OBSERVED, 2, 0)),
                        risk(cookies(2), link(LinkKind.AUTHENTICATED, 1, 0)),
                        risk(cookies(2), link(LinkKind.CONFIRMED, 1, 0)),
                        risk(cookies(2), link(LinkKind.CONFIRMED, 1, 0), link(LinkKind.OBSERVED, 1, 0))))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .doesNotHaveDuplicates();
    }

    @Test
    void itGrowsWithWhatWouldBeWrongAndWithNewness() {
        Link old = link(LinkKind.OBSERVED, 1, 40);

        assertThat(risk(cookies(9), old)).isGreaterThan(risk(cookies(2), old));
        assertThat(risk(Set.of(Identifier.of("user", "1"), Identifier.of("cookie", "1")), old))
                .isGreaterThan(risk(cookies(2), old));
        assertThat(risk(cookies(2), link(LinkKind.OBSERVED, 1, 1))).isGreaterThan(risk(cookies(2), old));
    }

    @Test
    void itIsFromZeroToOne() {
        Set<Identifier> many = cookies(1_000);
        many.add(Identifier.of("user", "1"));

        assertThat(RISK.of(many, many, List.of())).isEqualTo(1);
        assertThat(RISK.of(
                        cookies(1),
                        cookies(1),
                        IntStream.range(0, 1_000)
                                .mapToObj(n -> link(LinkKind.CONFIRMED, 1, 100))
                                .toList()))
                .isBetween(0.0, 0.001);
    }

    private static double risk(Set<Identifier> both, Link... between) {
        return RISK.of(both, both, List.of(between));
    }

    private static Set<Identifier> cookies(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Identifier.of("cookie", Integer.toString(n)))
                .collect(Collectors.toSet());
    }

    private static Link link(LinkKind kind, int events, int daysAgo) {
        long at = NOW - Duration.ofDays(daysAgo).toMillis();
        return new Link(Pair.of(Identifier.of("cookie", "1"), Identifier.of("cookie", "2")), kind, events, at, at);
    }
}
