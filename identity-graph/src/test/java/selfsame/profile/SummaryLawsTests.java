package selfsame.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.decision.Seeds;

/** Summaries add up, and people's profiles are their sums. */
class SummaryLawsTests {

    static Stream<Seeds> blocks() {
        return Seeds.blocks();
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void orderAndBatchingDoNotMatter(Seeds seeds) {
        seeds.forEach(seed -> {
            Life life = Life.of(seed);

            Summary inOneGo = Summary.of(life.events());
            Summary inBatches = life.inBatches(life.events(), seed);

            assertThat(inBatches).isEqualTo(inOneGo);
            assertThat(SummaryBytes.write(inBatches)).isEqualTo(SummaryBytes.write(inOneGo));
        });
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void theSumIsAssociativeAndCommutativeAndNoneIsItsZero(Seeds seeds) {
        seeds.forEach(seed -> {
            Summary a = Summary.of(Life.of(seed).events());
            Summary b = Summary.of(Life.of(seed + 1_000_000).events());
            Summary c = Summary.of(Life.of(seed + 2_000_000).events());

            assertThat(a.plus(b)).isEqualTo(b.plus(a));
            assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
            assertThat(a.plus(Summary.NONE)).isEqualTo(a).isEqualTo(Summary.NONE.plus(a));
        });
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void whatIsStoredIsWhatIsRead(Seeds seeds) {
        seeds.forEach(seed -> {
            Summary summary = Summary.of(Life.of(seed).events());

            Summary read = SummaryBytes.read(SummaryBytes.write(summary));

            assertThat(read).isEqualTo(summary);
        });
    }

    /** Each identifier keeps its own summary; who belongs together decides only which are added. */
    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void aMergeAddsUpAndASplitIsEachSidesOwn(Seeds seeds) {
        seeds.forEach(seed -> {
            Life life = Life.of(seed);
            List<Summary> members = new ArrayList<>(life.summaries());
            List<Profile> alone =
                    members.stream().map(member -> of(List.of(member), life)).toList();

            Profile together = of(members, life);
            Collections.shuffle(members, new Random(seed));
            Profile togetherAgain = of(members, life);
            List<Profile> apart = life.summaries().stream()
                    .map(member -> of(List.of(member), life))
                    .toList();

            assertThat(togetherAgain).isEqualTo(together);
            assertThat(together.events())
                    .isEqualTo(alone.stream().mapToLong(Profile::events).sum());
            assertThat(apart).isEqualTo(alone);
        });
    }

    private static Profile of(List<Summary> members, Life life) {
        return Profile.of(members, Figures.NONE, life.rules(), life.now());
    }
}
