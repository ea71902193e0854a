package selfsame.api.reading;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Bookmark;
import org.springframework.stereotype.Component;
import selfsame.cypher.read.ReadPositions;

/** How far the events are resolved, and waiting until they are. Thread-safe. */
@Component
class Positions {

    private record Seen(Map<Integer, Long> positions, Set<Bookmark> bookmarks, long atNanos) {}

    private static final int WAITED_PER_PAUSE = 8;

    private final GraphReader graph;
    private final ReadingProperties properties;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Seen last;

    Positions(GraphReader graph, ReadingProperties properties) {
        this.graph = graph;
        this.properties = properties;
    }

    /** In the transaction around it where there is one. */
    Map<Integer, Long> read() {
        return byPartition(graph.read(new ReadPositions()));
    }

    private static Map<Integer, Long> byPartition(List<ReadPositions.Row> rows) {
        return rows.stream().collect(toUnmodifiableMap(ReadPositions.Row::partition, ReadPositions.Row::offset));
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
        graph.awaitWhole(seen.bookmarks());
        return true;
    }

    /** One look at the database serves all that wait, and only one is under way; meanwhile the last one does. */
    private Seen shared() {
        Seen seen = last;
        if (seen != null && (!isOld(seen) || !looking.tryLock())) {
            return seen;
        }
        if (seen == null) {
            looking.lock();
        }
        try {
            seen = last;
            if (seen == null || isOld(seen)) {
                long asked = System.nanoTime();
                GraphReader.Bookmarked<ReadPositions.Row> read = graph.readBookmarked(new ReadPositions());
                seen = new Seen(byPartition(read.rows()), read.bookmarks(), asked);
                last = seen;
            }
            return seen;
        } finally {
            looking.unlock();
        }
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
