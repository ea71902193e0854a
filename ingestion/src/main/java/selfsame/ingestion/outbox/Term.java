package selfsame.ingestion.outbox;

import java.util.List;
import java.util.Map;

/**
 * The time of one publisher, from fencing its predecessors to its first failure. Everything is read after the fencing and by one thread,
 * so that of all terms together each person's records come out in the order of its versions (ADR-0005).
 */
final class Term implements AutoCloseable {

    /** At {@link RelayProperties#pollIntervalMin}, a second: thousands of times what a commit takes to be seen whole. */
    private static final int HALF_SEEN_TURNS_MAX = 50;

    /** What a turn came to. */
    enum Turn {
        /** A whole page; there may be more. */
        PUBLISHED,
        /** All that there was. */
        CAUGHT_UP,
        NOTHING_TO_DO,
        HALF_SEEN
    }

    private final Outbox outbox;
    private final Publisher publisher;
    private final RelayMetrics metrics;
    private final Step.Probe probe;
    private int halfSeenTurns;

    Term(Outbox outbox, Publisher publisher, RelayMetrics metrics, Step.Probe probe) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.metrics = metrics;
        this.probe = probe;
    }

    /** One page: read, compare, publish, and only then delete. */
    Turn turn() {
        List<OutboxRow> rows = outbox.oldest();
        probe.done(Step.READ);
        if (rows.isEmpty()) {
            return Turn.NOTHING_TO_DO;
        }
        List<OutboxRecord> records =
                rows.stream().flatMap(row -> row.records().stream()).toList();
        Map<String, Long> versions = outbox.versions(Publication.people(records));
        probe.done(Step.COMPARED);
        if (Publication.isHalfSeen(records, versions) && ++halfSeenTurns <= HALF_SEEN_TURNS_MAX) {
            return Turn.HALF_SEEN;
        }
        halfSeenTurns = 0;
        publish(Publication.of(records, versions));
        outbox.delete(rows);
        probe.done(Step.DELETED);
        return rows.size() < outbox.rowsMax() ? Turn.CAUGHT_UP : Turn.PUBLISHED;
    }

    private void publish(Publication publication) {
        if (!publication.records().isEmpty()) {
            publisher.send(publication.records());
            probe.done(Step.SENT);
            publisher.commit();
            probe.done(Step.COMMITTED);
        }
        metrics.published(publication);
    }

    @Override
    public void close() {
        publisher.close();
    }
}
