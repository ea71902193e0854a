package selfsame.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.policy.FlagRule;
import selfsame.policy.JourneyRule;
import selfsame.policy.ProfileRules;
import selfsame.profile.Behaviour;
import selfsame.profile.Figures;
import selfsame.profile.Journey;
import selfsame.profile.Particulars;
import selfsame.profile.Profile;
import selfsame.profile.Summary;

class SegmentsTests {

    private static final long NOW = 1_800_000_000_000L;
    private static final ProfileRules RULES = new ProfileRules(
            20,
            Duration.ofMinutes(30),
            ProfileRules.DEFAULT.trait(),
            new LinkedHashMap<>(),
            ProfileRules.DEFAULT.intent(),
            List.of(new JourneyRule("cart", "b", List.of("c"), "d", Duration.ofHours(1))),
            List.of(new FlagRule.Happened("fraud", "e", Duration.ofDays(3))));

    private static final List<Condition> CONDITIONS = List.of(
            new Condition.Counted("a", Window.HOUR, 1, Long.MAX_VALUE),
            new Condition.Counted("a", Window.DAY, 3, Long.MAX_VALUE),
            new Condition.Counted("b", Window.WEEK, 0, 2),
            new Condition.Counted("c", Window.MONTH, 2, 5),
            new Condition.Counted("d", Window.EVER, 1, 1),
            new Condition.SeenWithin(Duration.ofDays(7)),
            new Condition.Not(new Condition.SeenWithin(Duration.ofHours(5))),
            new Condition.Interested(false, "a", 2),
            new Condition.Interested(true, "shoes", 1),
            new Condition.Flagged("fraud"),
            new Condition.OnJourney("cart", Journey.State.ABANDONED),
            new Condition.OnJourney("cart", Journey.State.IN_FLIGHT));

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingChangesBeforeItIsLookedAtAgain(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Summary> summaries = List.of(summary(random));
        Profile profile = Profile.of(summaries, Figures.NONE, RULES, NOW);

        for (Condition condition : CONDITIONS) {
            boolean holds = condition.holds(profile, NOW);
            OptionalLong again = condition.lookAgainAt(profile, RULES.intent(), NOW);
            long until = again.orElse(NOW + Duration.ofDays(40).toMillis());

            assertThat(until).isGreaterThan(NOW);
            for (int i = 0; i < 20; i++) {
                long at = i == 0 ? until - 1 : random.nextLong(NOW, until);
                assertThat(condition.holds(Profile.of(summaries, Figures.NONE, RULES, at), at))
                        .as("%s at %d", condition, at - NOW)
                        .isEqualTo(holds);
            }
        }
    }

    @Test
    void somebodyWithoutEventsIsInNoSegment() {
        Segment lapsed = new Segment("lapsed", new Condition.Not(new Condition.SeenWithin(Duration.ofDays(7))));

        assertThat(lapsed.holds(Profile.of(List.of(), Figures.NONE, RULES, NOW), NOW))
                .isFalse();
    }

    private static Summary summary(SplittableRandom random) {
        List<Behaviour> behaviours = new ArrayList<>();
        int count = random.nextInt(1, 40);
        long reach = Duration.ofHours(random.nextInt(1, 40 * 24)).toMillis();
        for (int i = 0; i < count; i++) {
            String type = String.valueOf((char) ('a' + random.nextInt(5)));
            behaviours.add(new Behaviour(
                    "s/" + i, "s", type, NOW - random.nextLong(reach), particulars(random.nextBoolean())));
        }
        return Summary.of(behaviours);
    }

    private static Particulars particulars(boolean shoes) {
        return new Particulars(
                Optional.empty(), Map.of(), shoes ? List.of("shoes") : List.of(), new TreeMap<>(), new TreeMap<>());
    }
}
