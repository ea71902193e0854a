package selfsame.ingestion.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgressTests {

    private static final TopicPartition PARTITION = new TopicPartition("identity.changes", 0);

    private final Progress progress = new Progress();

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverCommitsPastWhatIsNotSettled(long seed) {
        List<Long> order = new ArrayList<>(LongStream.range(5, 60).boxed().toList());
        order.forEach(offset -> progress.taken(PARTITION, offset));
        Collections.shuffle(order, new Random(seed));
        Set<Long> open = new TreeSet<>(order);

        for (long offset : order) {
            assertThat(committable()).isEqualTo(Collections.min(open));
            progress.settled(PARTITION, offset);
            open.remove(offset);
        }

        assertThat(committable()).isEqualTo(60);
        assertThat(progress.waiting()).isZero();
        assertThat(progress.ahead()).isZero();
    }

    @Test
    void whatWasGivenUpIsNotCommittedAndNotWorkedOn() {
        progress.taken(PARTITION, 7);

        progress.giveUp(List.of(PARTITION));
        progress.settled(PARTITION, 7);

        assertThat(progress.isOpen(PARTITION, 7)).isFalse();
        assertThat(progress.committable()).isEmpty();
    }

    private long committable() {
        return progress.committable()
                .getOrDefault(PARTITION, new OffsetAndMetadata(0))
                .offset();
    }
}
