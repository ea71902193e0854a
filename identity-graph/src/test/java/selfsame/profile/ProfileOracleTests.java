package selfsame.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.decision.Seeds;

/** A profile says what one who remembers every event would say. */
class ProfileOracleTests {

    static Stream<Seeds> blocks() {
        return Seeds.blocks();
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void windowsHoldAllOfTheirEventsAndAtMostAGrainMore(Seeds seeds) {
        seeds.forEach(seed -> {
            Life life = Life.of(seed);
            Oracle oracle = new Oracle(life);

            var counts = life.profile().counts();

            assertThat(counts.keySet()).containsExactlyElementsOf(oracle.types());
            counts.forEach((type, counted) -> {
                assertThat(counted.ever()).isEqualTo(oracle.ever(type));
                check(oracle, type, counted.hour(), Duration.ofHours(1), Duration.ofMinutes(1));
                check(oracle, type, counted.day(), Duration.ofDays(1), Duration.ofHours(1));
                check(oracle, type, counted.week(), Duration.ofDays(7), Duration.ofHours(6));
                check(oracle, type, counted.month(), Duration.ofDays(30), Duration.ofDays(1));
            });
        });
    }

    private static void check(Oracle oracle, String type, long counted, Duration window, Duration grain) {
        assertThat(counted).isBetween(oracle.since(type, window), oracle.since(type, window.plus(grain)));
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void recentEventsSessionsConsentAndPlacesAreExact(Seeds seeds) {
        seeds.forEach(seed -> {
            Life life = Life.of(seed);
            Oracle oracle = new Oracle(life);

            Profile profile = life.profile();

            assertThat(profile.recent()).extracting(RecentEvent::key).isEqualTo(oracle.recent());
            assertThat(profile.sessions().count()).isEqualTo(oracle.sessions());
            for (String purpose : new String[] {"purpose0", "purpose1", "purpose2"}) {
                assertThat(Optional.ofNullable(profile.consent().get(purpose)).map(Consent::state))
                        .isEqualTo(oracle.consent(purpose));
            }
            assertThat(profile.lastSeen().aspects()).isEqualTo(oracle.aspects(event -> true));
            profile.lastSeen()
                    .channels()
                    .forEach((name, channel) -> assertThat(channel.aspects())
                            .isEqualTo(oracle.aspects(event -> event.particulars()
                                    .channel()
                                    .filter(name::equals)
                                    .isPresent())));
        });
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void traitsSurviveByTheirRule(Seeds seeds) {
        seeds.forEach(seed -> {
            Life life = Life.of(seed);
            Oracle oracle = new Oracle(life);

            var traits = life.profile().traits();

            for (String name : new String[] {"trait0", "trait1"}) {
                var rule = life.rules().of(name);
                boolean exact = oracle.values(name) <= Sayings.EARLIEST_MAX
                        || switch (rule.keep()) {
                            case LATEST, MOST_TRUSTED -> true;
                            case LONGEST, MOST_FREQUENT -> oracle.values(name) <= Sayings.TALLIES_MAX;
                            case EARLIEST -> !oracle.everForgotten(name);
                        };
                if (exact) {
                    assertThat(Optional.ofNullable(traits.get(name)).map(Trait::value))
                            .describedAs("%s %s", name, rule.keep())
                            .isEqualTo(oracle.trait(name, rule));
                }
            }
        });
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void intentIsTheDecayedSum(Seeds seeds) {
        seeds.forEach(seed -> {
            Life life = Life.of(seed);
            Oracle oracle = new Oracle(life);

            var topics = life.profile().intent().topics();

            if (oracle.topicCells() <= Interest.CELLS_MAX) {
                topics.forEach((topic, score) -> assertThat(score).isCloseTo(oracle.topic(topic), within(1e-9)));
            }
        });
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void journeysAreWhereTheEventsLed(Seeds seeds) {
        seeds.forEach(seed -> {
            Life life = Life.of(seed);
            Oracle oracle = new Oracle(life);

            var journey = life.profile().journeys().get(Life.CART.name());

            if (oracle.isWithinBounds(Life.CART)) {
                assertThat(Optional.ofNullable(journey).map(Journey::state)).isEqualTo(oracle.journey(Life.CART));
            }
        });
    }
}
