package selfsame.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.decision.Seeds;
import selfsame.identity.LinkKind;
import selfsame.profile.Cohesion.Tie;

class CohesionTests {

    static Stream<Seeds> blocks() {
        return Seeds.blocks();
    }

    @Test
    void oneIdentifierHangsTogether() {
        assertThat(Cohesion.of(List.of("a"), List.of())).isEqualTo(Cohesion.WHOLE);
    }

    @Test
    void whatNoLinkJoinsDoesNotHangTogether() {
        assertThat(Cohesion.of(List.of("a", "b"), List.of()).value()).isZero();
    }

    @Test
    void twoHalvesThatOneEventJoinedDoNot() {
        List<Tie> ties = List.of(
                tie("a", "b", LinkKind.AUTHENTICATED, 9),
                tie("b", "c", LinkKind.OBSERVED, 1),
                tie("c", "d", LinkKind.AUTHENTICATED, 9));

        assertThat(Cohesion.of(List.of("a", "b", "c", "d"), ties).value()).isZero();
    }

    @Test
    void moreEventsWeighMoreAndAStewardMost() {
        assertThat(pair(tie("a", "b", LinkKind.OBSERVED, 4))).isEqualTo(0.75);
        assertThat(pair(tie("a", "b", LinkKind.AUTHENTICATED, 1))).isEqualTo(0.5);
        assertThat(pair(tie("a", "b", LinkKind.CONFIRMED, 1))).isEqualTo(1);
        assertThat(pair(new Tie("a", "b", LinkKind.MATCHED, 1, 0.9, 1))).isCloseTo(0.9, within(1e-9));
        assertThat(pair(tie("a", "b", LinkKind.OBSERVED, 2), tie("a", "b", LinkKind.ALIASED, 2)))
                .isEqualTo(0.75);
    }

    @Test
    void aRingIsHeldByNoPairAlone() {
        List<Tie> ring = List.of(
                tie("a", "b", LinkKind.OBSERVED, 1),
                tie("b", "c", LinkKind.OBSERVED, 1),
                tie("c", "a", LinkKind.OBSERVED, 1));

        assertThat(Cohesion.of(List.of("a", "b", "c"), ring).value()).isEqualTo(1);
    }

    @Test
    void aLongChainIsNoTrouble() {
        List<String> members =
                IntStream.range(0, 50_000).mapToObj(Integer::toString).toList();
        List<Tie> ties = IntStream.range(1, 50_000)
                .mapToObj(to -> tie(Integer.toString(to - 1), Integer.toString(to), LinkKind.OBSERVED, 2))
                .toList();

        assertThat(Cohesion.of(members, ties).value()).isEqualTo(0.5);
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void itIsTheWorstThatTakingOnePairAwayCanDo(Seeds seeds) {
        seeds.forEach(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 1 + random.nextInt(7);
            List<String> members =
                    IntStream.range(0, size).mapToObj(Integer::toString).toList();
            List<Tie> ties = new ArrayList<>();
            for (int to = 1; to < size; to++) {
                ties.add(random(random, random.nextInt(to), to));
            }
            for (int more = random.nextInt(4); more > 0 && size > 1; more--) {
                int to = 1 + random.nextInt(size - 1);
                ties.add(random(random, random.nextInt(to), to));
            }

            double value = Cohesion.of(members, ties).value();

            assertThat(value).isCloseTo(byTrying(members, ties), within(1e-9));
        });
    }

    private static Tie random(SplittableRandom random, int from, int to) {
        return tie(Integer.toString(from), Integer.toString(to), LinkKind.OBSERVED, 1 + random.nextInt(5));
    }

    private static double byTrying(List<String> members, List<Tie> ties) {
        double worst = 1;
        for (Tie one : ties) {
            Set<String> ends = Set.of(one.left(), one.right());
            List<Tie> pair = ties.stream()
                    .filter(tie -> Set.of(tie.left(), tie.right()).equals(ends))
                    .toList();
            List<Tie> rest = ties.stream().filter(tie -> !pair.contains(tie)).toList();
            int side = reached(one.left(), rest).size();
            boolean bridge = !reached(one.left(), rest).contains(one.right());
            double doubt = pair.stream().mapToDouble(tie -> 1.0 / tie.events()).reduce(1, (a, b) -> a * b);
            worst = bridge
                    ? Math.min(worst, 1 - 2.0 * Math.min(side, members.size() - side) / members.size() * doubt)
                    : worst;
        }
        return worst;
    }

    private static Set<String> reached(String from, Collection<Tie> ties) {
        Set<String> reached = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String at = open.pop();
            for (Tie tie : ties) {
                String to = tie.left().equals(at) ? tie.right() : tie.right().equals(at) ? tie.left() : at;
                if (reached.add(to)) {
                    open.push(to);
                }
            }
        }
        return reached;
    }

    private static double pair(Tie... ties) {
        return Cohesion.of(List.of("a", "b"), List.of(ties)).value();
    }

    private static Tie tie(String left, String right, LinkKind kind, int events) {
        return new Tie(left, right, kind, events, 1, 1);
    }
}
