package selfsame.ingestion.metrics;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;

/** Looks again and again how things stand. */
final class BalanceWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BalanceWatch.class);

    private final Books books;
    private final Board board;
    private final BalanceMeters meters;
    private final Duration interval;
    private boolean blind;
    private volatile @Nullable Thread watcher;

    BalanceWatch(Books books, Board board, BalanceMeters meters, Duration interval) {
        this.books = books;
        this.board = board;
        this.meters = meters;
        this.interval = interval;
    }

    @Override
    public void start() {
        watcher = Thread.ofVirtual().name("balance-watch").start(this::watch);
    }

    @Override
    public void stop() {
        Thread watching = watcher;
        if (watching != null) {
            watching.interrupt();
        }
        watcher = null;
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(interval);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            Snapshot snapshot = books.read();
            board.show(snapshot);
            meters.update(snapshot);
            blind = false;
        } catch (RuntimeException failed) {
            board.loseSight();
            if (!blind) {
                log.warn(
                        "The balance cannot be read: {} ({})",
                        failed.toString(),
                        NestedExceptionUtils.getMostSpecificCause(failed).toString());
            }
            blind = true;
        }
    }
}
