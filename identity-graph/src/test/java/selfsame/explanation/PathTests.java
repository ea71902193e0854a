package selfsame.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.decision.Bonds;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;

class PathTests {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Against all paths there are. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofAllPathsThisOnesWeakestLinkIsTheStrongest(long seed) {
        List<Link> links = random(new SplittableRandom(seed));

        Path path = Path.between(id(0), id(1), new Bonds(links, List.of(), Set.of()));

        assertThat(path.weakest().map(links::indexOf).orElse(-1))
                .isEqualTo(paths(links).stream().mapToInt(PathTests::last).min().orElse(-1));
    }

    /** Against the greatest set of paths that share no identifier. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void independentPathsShareNoIdentifier(long seed) {
        List<Link> links = random(new SplittableRandom(seed));

        int count = IndependentPaths.between(id(0), id(1), new Bonds(links, List.of(), Set.of()));

        assertThat(count).isEqualTo(Math.min(3, disjoint(between(links), 0, new HashSet<>())));
    }

    @Test
    void whatHasLapsedCountsWhereNothingElseLeadsThere() {
        Bonds bonds = new Bonds(List.of(link(0, 2)), List.of(link(1, 2)), Set.of());

        assertThat(Path.between(id(0), id(1), bonds).links()).containsExactly(link(0, 2), link(1, 2));
        assertThat(IndependentPaths.between(id(0), id(1), bonds)).isOne();
    }

    @Test
    void nothingLeadsFromOneToItself() {
        Bonds bonds = new Bonds(List.of(link(0, 1)), List.of(), Set.of());

        assertThat(Path.between(id(0), id(0), bonds).links()).isEmpty();
        assertThat(IndependentPaths.between(id(0), id(0), bonds)).isZero();
    }

    private static List<Link> random(SplittableRandom random) {
        List<Link> links = new ArrayList<>();
        Set<Pair> once = new HashSet<>();
        int count = random.nextInt(1, 13);
        for (int n = 0; n < count; n++) {
            int a = random.nextInt(6);
            int b = random.nextInt(6);
            if (a != b && once.add(Pair.of(id(a), id(b)))) {
                links.add(link(a, b));
            }
        }
        return links;
    }

    /** The places of their links, of every path from 0 to 1. */
    private static List<List<Integer>> paths(List<Link> links) {
        List<List<Integer>> paths = new ArrayList<>();
        extend(links, id(0), new ArrayList<>(), new HashSet<>(Set.of(id(0))), paths);
        return paths;
    }

    private static void extend(
            List<Link> links, Identifier at, List<Integer> path, Set<Identifier> seen, List<List<Integer>> paths) {
        if (at.equals(id(1))) {
            paths.add(List.copyOf(path));
            return;
        }
        for (int place = 0; place < links.size(); place++) {
            Pair pair = links.get(place).pair();
            if (pair.touches(at) && seen.add(pair.other(at))) {
                path.add(place);
                extend(links, pair.other(at), path, seen, paths);
                path.removeLast();
                seen.remove(pair.other(at));
            }
        }
    }

    private static int last(List<Integer> path) {
        return path.stream().mapToInt(place -> place).max().orElseThrow();
    }

    /** What each path passes between its ends. */
    private static List<Set<Identifier>> between(List<Link> links) {
        return paths(links).stream()
                .map(path -> {
                    Set<Identifier> passed = new HashSet<>();
                    path.forEach(place -> {
                        passed.add(links.get(place).pair().left());
                        passed.add(links.get(place).pair().right());
                    });
                    passed.removeAll(Set.of(id(0), id(1)));
                    return passed;
                })
                .toList();
    }

    private static int disjoint(List<Set<Identifier>> paths, int from, Set<Identifier> taken) {
        int most = 0;
        for (int path = from; path < paths.size(); path++) {
            Set<Identifier> passed = paths.get(path);
            if (passed.stream().noneMatch(taken::contains)) {
                taken.addAll(passed);
                most = Math.max(most, 1 + disjoint(paths, path + 1, taken));
                taken.removeAll(passed);
            }
        }
        return most;
    }

    private static Identifier id(int number) {
        return Identifier.of("cookie", Integer.toString(number));
    }

    private static Link link(int a, int b) {
        return Link.seenOnce(id(a), id(b), LinkKind.OBSERVED, 1);
    }
}
