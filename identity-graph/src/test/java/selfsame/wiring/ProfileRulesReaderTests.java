package selfsame.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfsame.policy.FlagRule;
import selfsame.policy.JourneyRule;
import selfsame.policy.PolicyInvalid;
import selfsame.policy.ProfileRules;
import selfsame.policy.Survivorship;
import selfsame.policy.TraitRule;

class ProfileRulesReaderTests {

    private static final String NAMESPACES = """
            namespaces:
              - {name: user_id, unique: true}
            """;

    @Test
    void everyKeyIsRead() {
        ProfileRules rules = PolicyReader.read(NAMESPACES + """
                profile:
                  recent: 7
                  sessions: {inactivity: 20m}
                  keep: longest
                  traits:
                    - {name: email, keep: most_trusted, sources: [crm, shop]}
                  intent:
                    topics: [category, product.brand]
                    weight: 2
                    halfLife: 3d
                    types: [{type: order_placed, weight: 9}, {type: page_viewed, halfLife: 1d}]
                  journeys:
                    - {name: cart, start: carted, steps: [checked_out], goal: ordered, abandonAfter: 30m}
                  flags:
                    - {name: chargeback, event: charged_back, expires: 90d}
                    - {name: fast, eventsMax: 50, within: 10m, expires: 30m, types: [page_viewed]}
                    - {name: shared, namespace: user_id, ownersMax: 2}
                    - {name: loose, cohesionMin: 0.4}
                """).profile();

        assertThat(rules.recent()).isEqualTo(7);
        assertThat(rules.sessionInactivity()).isEqualTo(Duration.ofMinutes(20));
        assertThat(rules.of("name").keep()).isEqualTo(Survivorship.LONGEST);
        assertThat(rules.of("email")).isEqualTo(new TraitRule(Survivorship.MOST_TRUSTED, List.of("crm", "shop")));
        assertThat(rules.intent().topics()).containsExactly("category", "product.brand");
        assertThat(rules.intent().of("order_placed").weight()).isEqualTo(9);
        assertThat(rules.intent().of("order_placed").halfLife()).isEqualTo(Duration.ofDays(3));
        assertThat(rules.intent().of("page_viewed").weight()).isEqualTo(2);
        assertThat(rules.intent().of("page_viewed").halfLife()).isEqualTo(Duration.ofDays(1));
        assertThat(rules.journeys())
                .containsExactly(
                        new JourneyRule("cart", "carted", List.of("checked_out"), "ordered", Duration.ofMinutes(30)));
        assertThat(rules.flags())
                .containsExactly(
                        new FlagRule.Happened("chargeback", "charged_back", Duration.ofDays(90)),
                        new FlagRule.Velocity(
                                "fast", Set.of("page_viewed"), 50, Duration.ofMinutes(10), Duration.ofMinutes(30)),
                        new FlagRule.Shared("shared", "user_id", 2),
                        new FlagRule.Loose("loose", 0.4));
    }

    @Test
    void aPolicyNeedNotSpeakOfProfiles() {
        assertThat(PolicyReader.read(NAMESPACES).profile()).isEqualTo(ProfileRules.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recent: 21 | profile.recent | must be 0 to 20",
                "sessions: {inactivity: 1m} | profile.sessions.inactivity | must be 5m to 1d",
                "keep: most_trusted | profile.keep | most_trusted names its sources, trait by trait",
                "keep: newest | profile.keep | must be one of latest, earliest, most_frequent, most_trusted, longest",
                "traits: [{name: a, keep: most_trusted}] | profile.traits[0].sources | must be given with most_trusted, the most trusted first, and only with it",
                "intent: {halfLife: 0d} | profile.intent.halfLife | must be longer than nothing",
                "intent: {types: [{type: a, weight: -1}]} | profile.intent.types[0].weight | must not be negative",
                "journeys: [{name: a, start: b, goal: c}] | profile.journeys[0].abandonAfter | must be given",
                "journeys: [{name: a, start: b, goal: b, abandonAfter: 1h}] | profile.journeys[0].start | start, steps and goal are different types of events",
                "flags: [{name: a}] | profile.flags[0].name | a must have one of event, eventsMax, ownersMax and cohesionMin",
                "flags: [{name: a, event: b}] | profile.flags[0].expires | must be given",
                "flags: [{name: a, namespace: x, ownersMax: 2}] | profile.flags[0].namespace | must be a namespace that the policy declares",
                "flags: [{name: a, eventsMax: 2, within: 10m, expires: 2h}] | profile.flags[0].name | a: at least one event, and within and expires together no longer than PT1H",
                "flags: [{name: a, event: b, expires: 1d}, {name: a, event: b, expires: 1d}] | profile.flags[1].name | a is declared twice",
                "colour: red | profile.colour | is not a known key"
            })
    void whatIsWrongIsNamedWithItsLine(String line, String path, String message) {
        PolicyInvalid invalid = catchThrowableOfType(
                PolicyInvalid.class, () -> PolicyReader.read(NAMESPACES + "profile:\n  " + line + "\n"));

        assertThat(invalid.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.key()).isEqualTo(path);
            assertThat(problem.message()).isEqualTo(message);
        });
    }
}
