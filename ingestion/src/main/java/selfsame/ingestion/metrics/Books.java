package selfsame.ingestion.metrics;

import java.time.InstantSource;
import java.util.List;

/** Both sides of the balance. */
record Books(Ledger ledger, EndOffsets endOffsets, InstantSource clock) {

    /** The graph first: Kafka's ends only grow, so what was resolved was received. */
    Snapshot read() throws InterruptedException {
        List<Tally> tallies = ledger.tallies();
        Balance balance = Balance.of(tallies, endOffsets.read());
        return new Snapshot(clock.instant(), balance, ledger.outbox());
    }
}
