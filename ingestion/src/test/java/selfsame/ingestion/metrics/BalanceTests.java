package selfsame.ingestion.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BalanceTests {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everythingIsAccountedForWhereEachPartitionAddsUp(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Tally> tallies = new ArrayList<>();
        Map<Integer, Long> endOffsets = new HashMap<>();
        for (int partition = 0; partition < 12; partition++) {
            Outcome outcome = new Outcome(random.nextInt(100), random.nextInt(9), random.nextInt(9));
            tallies.add(tally(partition, outcome.total(), outcome));
            endOffsets.put(partition, outcome.total() + random.nextInt(50));
        }

        Balance balance = Balance.of(tallies, endOffsets);

        assertThat(balance.unaccounted()).isZero();
        assertThat(balance.received()).isEqualTo(balance.outcome().total() + balance.inFlightTotal());
    }

    @Test
    void eventThatWasPassedOverIsMissed() {
        Tally passedOver = tally(0, 10, new Outcome(9, 0, 0));

        assertThat(passedOver.addsUp()).isFalse();
        assertThat(Balance.of(List.of(passedOver), Map.of(0, 10L)).unaccounted())
                .isEqualTo(1);
    }

    @Test
    void eventThatCountedTwiceShows() {
        Tally twice = tally(0, 10, new Outcome(10, 1, 0));

        assertThat(Balance.of(List.of(twice), Map.of(0, 10L)).unaccounted()).isEqualTo(-1);
    }

    @Test
    void topicThatLostItsEndShows() {
        Tally resolved = tally(0, 10, new Outcome(10, 0, 0));

        assertThat(Balance.of(List.of(resolved), Map.of(0, 7L)).unaccounted()).isEqualTo(-3);
    }

    @Test
    void partitionThatWasNeverReadIsInFlight() {
        Balance balance = Balance.of(List.of(), Map.of(0, 7L));

        assertThat(balance.inFlightTotal()).isEqualTo(7);
        assertThat(balance.unaccounted()).isZero();
    }

    @Test
    void sourceIsAddedUpOverPartitions() {
        Balance balance = Balance.of(
                List.of(tally(0, 3, new Outcome(2, 1, 0)), tally(1, 3, new Outcome(2, 0, 1))), Map.of(0, 3L, 1, 3L));

        assertThat(balance.bySource()).containsExactly(Map.entry("shop", new Outcome(4, 1, 1)));
    }

    private static Tally tally(int partition, long offset, Outcome outcome) {
        return new Tally(partition, offset, new TreeMap<>(Map.of("shop", outcome)));
    }

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }
}
