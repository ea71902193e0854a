package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TiesTests {

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyNodeComesOnceAndWithAllThatItIsTiedTo(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] nodes = random.longs(40, 0, 1_000_000).distinct().toArray();
        Ties ties = new Ties(nodes);
        Map<Long, Set<Long>> linked = new HashMap<>();
        for (int tie = 0; tie < random.nextInt(40); tie++) {
            long left = nodes[random.nextInt(nodes.length)];
            long right = nodes[random.nextInt(nodes.length)];
            ties.tie(left, right);
            ties.tie(left, -1);
            linked.computeIfAbsent(left, _ -> new HashSet<>()).add(right);
            linked.computeIfAbsent(right, _ -> new HashSet<>()).add(left);
        }
        int max = 1 + random.nextInt(10);

        List<Set<Long>> batches = new ArrayList<>();
        ties.forEachBatch(
                max,
                batch -> batches.add(new HashSet<>(LongStream.of(batch).boxed().toList())));

        assertThat(batches.stream().mapToInt(Set::size).sum()).isEqualTo(nodes.length);
        for (Set<Long> batch : batches) {
            batch.forEach(node -> assertThat(batch).containsAll(linked.getOrDefault(node, Set.of())));
            assertThat(batch.size() <= max
                            || batch.stream().map(ties::groupOf).distinct().count() == 1)
                    .isTrue();
        }
    }
}
