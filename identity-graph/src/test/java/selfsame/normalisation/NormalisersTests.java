package selfsame.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfsame.identity.Identifier;
import selfsame.identity.Namespace;
import selfsame.normalisation.Normalisation.Blocked;
import selfsame.normalisation.Normalisation.Invalid;
import selfsame.normalisation.Normalisation.Normalised;
import selfsame.policy.Ambiguous;
import selfsame.policy.DecisionRules;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Normaliser;
import selfsame.policy.Policy;

class NormalisersTests {

    private final Normalisers normalisers = new Normalisers(policy(), "GB");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "none,' As It Is ',' As It Is '",
                "trim,' Case Kept ','Case Kept'",
                "lower,' ÀB ','àb'",
                "email,' Ann@Example.COM ','ann@example.com'",
                "phone,'020 7946 0958','+442079460958'",
                "phone,'+1 (201) 555-0123','+12015550123'",
                "phone,'+442079460958;ext=12','+442079460958;ext=12'",
            })
    void aValueHasOneSpellingAndKeepsIt(String namespace, String raw, String expected) {
        Normalisation once = normalise(namespace, raw);
        Normalisation twice = normalise(namespace, expected);

        assertThat(once).isEqualTo(new Normalised(Identifier.of(namespace, expected)));
        assertThat(twice).isEqualTo(once);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"email,ann", "email,ann@localhost", "email,a b@example.com", "phone,12", "phone,call me"})
    void whatHasNotTheShapeIsInvalidAndNotRepeated(String namespace, String raw) {
        assertThat(normalise(namespace, raw))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.reason()).doesNotContain(raw));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"none,null", "none,'  '", "trim,' null '", "lower,NULL", "phone,000-000", "email,null"})
    void whatNamesNobodyIsBlocked(String namespace, String raw) {
        assertThat(normalise(namespace, raw)).isInstanceOf(Blocked.class);
    }

    @Test
    void blockedValuesAreExact() {
        assertThat(normalise("none", "Null")).isInstanceOf(Normalised.class);
        assertThat(normalise("none", "nullable")).isInstanceOf(Normalised.class);
    }

    @Test
    void whatIsTooLongIsInvalid() {
        assertThat(normalise("none", "x".repeat(512))).isInstanceOf(Normalised.class);
        assertThat(normalise("none", "x".repeat(513))).isInstanceOf(Invalid.class);
    }

    @Test
    void whatIsNotDeclaredIsTheCallersMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> normalise("other", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Normalisers(policy(), "XX"));
    }

    private Normalisation normalise(String namespace, String raw) {
        return normalisers.normalise(new Namespace(namespace), raw);
    }

    private static Policy policy() {
        List<NamespaceRule> rules = Arrays.stream(Normaliser.values())
                .map(normaliser -> new NamespaceRule(
                        new Namespace(normaliser.name().toLowerCase(Locale.ROOT)),
                        false,
                        5,
                        Ambiguous.NO,
                        Optional.empty(),
                        Optional.empty(),
                        normaliser))
                .toList();
        var blocked = new selfsame.policy.Blocked(Set.of("null"), List.of(Pattern.compile("^[0-]*$")));
        return new Policy(1, rules, blocked, DecisionRules.DEFAULT);
    }
}
