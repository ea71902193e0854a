package selfsame.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;

/**
 * Ends a process with the one that started it. Its standard input is a pipe whose other end only the parent holds: the end of the
 * pipe is the parent's wish to stop it, or the parent's death, however sudden.
 */
public final class Tether {

    /** A process that has not ended by itself this long after it was told to is ended hard. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private Tether() {}

    /** Runs {@code arguments[0]}'s main method, with the other arguments, for as long as the parent lives. */
    public static void main(String[] arguments) throws Exception {
        hold();
        var main = Class.forName(arguments[0]).getMethod("main", String[].class);
        main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** From now on this process exits, through its shutdown hooks, when its standard input ends. */
    public static void hold() {
        Thread.ofPlatform().daemon().name("tether").start(() -> {
            awaitEnd(System.in);
            Thread.ofPlatform().daemon().name("tether-patience").start(Tether::haltAfterPatience);
            System.exit(0);
        });
    }

    private static void awaitEnd(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // A broken pipe ends the tether as well as a closed one.
        }
    }

    private static void haltAfterPatience() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
