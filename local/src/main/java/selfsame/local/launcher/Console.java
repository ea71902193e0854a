package selfsame.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** What the user watches: one line a step, moving while it runs on a terminal, written once where nobody watches. */
final class Console {

    private static final String SPINNER = "|/-\\";
    private static final Duration TURN = Duration.ofMillis(120);
    private static final int BAR_WIDTH = 30;
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean isTerminal;

    Console(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    static Console ofSystem() {
        return new Console(System.out, isTerminal());
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .isPresent();
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Does {@code work}, and says when it is done and how long it took. */
    void step(String what, Runnable work) {
        step(what, () -> {
            work.run();
            return true;
        });
    }

    <T> T step(String what, Supplier<T> work) {
        var startedAt = System.nanoTime();
        var spinner = isTerminal ? Thread.startVirtualThread(() -> spin(what)) : null;
        try {
            return work.get();
        } finally {
            if (spinner != null) {
                end(spinner);
            }
            line("  %-44s %6.1f s".formatted(what, (System.nanoTime() - startedAt) / 1e9));
        }
    }

    /** Draws the bar again; on something that is no terminal nothing is drawn until it is full. */
    void bar(String what, int done, int total) {
        var filled = BAR_WIDTH * done / Math.max(1, total);
        var bar = "  [%s%s] %,d of %,d %s"
                .formatted("#".repeat(filled), ".".repeat(BAR_WIDTH - filled), done, total, what);
        if (isTerminal) {
            out.print(CLEAR_LINE + bar);
        }
        if (done == total) {
            out.println(isTerminal ? "" : bar);
        }
        out.flush();
    }

    /** Writes a figure over the one before it; on something that is no terminal nothing. */
    void count(String what, int count) {
        if (isTerminal) {
            out.print(CLEAR_LINE + figure(what, count));
            out.flush();
        }
    }

    void endCount(String what, int count) {
        line((isTerminal ? CLEAR_LINE : "") + figure(what, count));
    }

    private static String figure(String what, int count) {
        return "  %,d %s".formatted(count, what);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }

    private void spin(String what) {
        try {
            for (int turn = 0; ; turn++) {
                out.print(CLEAR_LINE + "  " + SPINNER.charAt(turn % SPINNER.length()) + " " + what);
                out.flush();
                Thread.sleep(TURN);
            }
        } catch (InterruptedException done) {
            out.print(CLEAR_LINE);
        }
    }

    private static void end(Thread spinner) {
        spinner.interrupt();
        try {
            spinner.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
