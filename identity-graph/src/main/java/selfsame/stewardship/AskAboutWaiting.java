package selfsame.stewardship;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Opens cases about decisions that wait for longer than somebody should have to, and closes them when they are made. Thread-safe. */
public final class AskAboutWaiting {

    private final CaseBook cases;
    private final Duration patience;
    private final LongSupplier clock;

    /**
     * @param patience how long a decision may wait before somebody is told
     * @param clock UTC epoch ms
     */
    public AskAboutWaiting(CaseBook cases, Duration patience, LongSupplier clock) {
        this.cases = cases;
        this.patience = patience;
        this.clock = clock;
    }

    /** Safe to repeat, and by several at once. */
    public void look() {
        long now = clock.getAsLong();
        cases.askAboutWaiting(now - patience.toMillis(), now);
    }
}
