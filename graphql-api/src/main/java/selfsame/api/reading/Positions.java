package selfsame.api.reading;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import selfsame.cypher.read.ReadPositions;
import selfsame.cypher.read.ReadWholePositions;

/** How far the events are resolved, and waiting until they are. Thread-safe. */
@Component
class Positions {

    /** What is before {@code positions} can be read whole. */
    private record Seen(Map<Integer, Long> positions, long atNanos) {}

    private static final int WAITED_PER_PAUSE = 8;

    private final GraphReader graph;
    private final ReadingProperties properties;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Seen last;

    Positions(GraphReader graph, ReadingProperties properties) {
        this.graph = graph;
        this.properties = properties;
        last = new Seen(Map.of(), System.nanoTime() - properties.waitPoll().toNanos());
    }

    /** In the transaction around it where there is one. */
    Map<Integer, Long> read() {
        return graph.read(new ReadPositions()).stream()
                .collect(toUnmodifiableMap(ReadPositions.Row::partition, ReadPositions.Row::offset));
    }

    /** @return whether what {@code token} stands for was resolved before the time was up; then all of it can be read */
    boolean await(EventToken token) {
        long asked = System.nanoTime();
        Seen seen = shared();
        while (!token.isReachedBy(seen.positions())) {
            Duration waited = Duration.ofNanos(System.nanoTime() - asked);
            if (waited.compareTo(properties.waitMax()) >= 0) {
                return false;
            }
            pause(waited);
            seen = shared();
        }
        return true;
    }

    /** One look at the database serves all that wait, and only one is under way; meanwhile the last one does. */
    private Seen shared() {
        if (isOld(last) && looking.tryLock()) {
            try {
                if (isOld(last)) {
                    last = look(last);
                }
            } finally {
                looking.unlock();
            }
        }
        return last;
    }

    /** Where a commit is not whole for so long that nobody waits for it any more, what was seen before is still true. */
    private Seen look(Seen before) {
        long asked = System.nanoTime();
        List<ReadWholePositions.Row> known = before.positions().entrySet().stream()
                .map(one -> new ReadWholePositions.Row(one.getKey(), one.getValue()))
                .toList();
        return graph.readUnderLocks(new ReadWholePositions(known), properties.waitMax())
                .map(rows -> new Seen(
                        rows.stream()
                                .collect(toUnmodifiableMap(
                                        ReadWholePositions.Row::partition, ReadWholePositions.Row::offset)),
                        asked))
                .orElse(before);
    }

    private boolean isOld(Seen seen) {
        return System.nanoTime() - seen.atNanos() > properties.waitPoll().toNanos();
    }

    /** The longer one has waited, the less a little more matters: of many that wait behind a backlog, few wake at a time. */
    private void pause(Duration waited) {
        Duration share = waited.dividedBy(WAITED_PER_PAUSE);
        try {
            Thread.sleep(share.compareTo(properties.waitPoll()) > 0 ? share : properties.waitPoll());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a token", e);
        }
    }
}
