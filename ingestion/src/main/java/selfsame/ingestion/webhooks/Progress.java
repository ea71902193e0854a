package selfsame.ingestion.webhooks;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Which of the records taken are settled, in whatever order; and so what may be committed. Thread-safe. */
final class Progress {

    private static final class Partition {
        private final TreeSet<Long> open = new TreeSet<>();
        private long next;

        private long settledUpTo() {
            return open.isEmpty() ? next : open.first();
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<TopicPartition, Partition> partitions = new HashMap<>();

    void taken(TopicPartition partition, long offset) {
        lock.lock();
        try {
            Partition taken = partitions.computeIfAbsent(partition, _ -> new Partition());
            taken.open.add(offset);
            taken.next = offset + 1;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing happens where the partition was given up meanwhile. */
    void settled(TopicPartition partition, long offset) {
        lock.lock();
        try {
            Partition taken = partitions.get(partition);
            if (taken != null) {
                taken.open.remove(offset);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether it was taken, is not settled, and its partition was not given up. */
    boolean isOpen(TopicPartition partition, long offset) {
        lock.lock();
        try {
            Partition taken = partitions.get(partition);
            return taken != null && taken.open.contains(offset);
        } finally {
            lock.unlock();
        }
    }

    void giveUp(Collection<TopicPartition> lost) {
        lock.lock();
        try {
            lost.forEach(partitions::remove);
        } finally {
            lock.unlock();
        }
    }

    void giveUpAll() {
        lock.lock();
        try {
            partitions.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Per partition the offset before which all is settled. */
    Map<TopicPartition, OffsetAndMetadata> committable() {
        lock.lock();
        try {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            partitions.forEach(
                    (partition, taken) -> offsets.put(partition, new OffsetAndMetadata(taken.settledUpTo())));
            return offsets;
        } finally {
            lock.unlock();
        }
    }

    /** Records that are not settled. */
    int waiting() {
        lock.lock();
        try {
            return partitions.values().stream()
                    .mapToInt(taken -> taken.open.size())
                    .sum();
        } finally {
            lock.unlock();
        }
    }

    /** Records taken since the oldest ones that are not settled. */
    long ahead() {
        lock.lock();
        try {
            return partitions.values().stream()
                    .mapToLong(taken -> taken.next - taken.settledUpTo())
                    .sum();
        } finally {
            lock.unlock();
        }
    }
}
