package selfsame.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends when this one does, because it holds on to its {@link Tether}. It does not hear the terminal's Ctrl-C: its parent
 * does, and ends its children in good order.
 */
public final class TetheredProcess {

    /** Longer than the tether's own patience with a process that does not want to end. */
    private static final Duration STOP_MAX = Duration.ofSeconds(30);

    private static final List<String> DEAF_TO_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final Process process;

    private TetheredProcess(Process process) {
        this.process = process;
    }

    /** @param log gets what it says on standard error, and on standard output too */
    public static TetheredProcess start(List<String> command, Map<String, String> environment, Path log) {
        return start(command, environment, log, Redirect.appendTo(log.toFile()));
    }

    /** One that says something to its parent on {@link #output}. */
    static TetheredProcess startTalking(List<String> command, Map<String, String> environment, Path log) {
        return start(command, environment, log, Redirect.PIPE);
    }

    private static TetheredProcess start(
            List<String> command, Map<String, String> environment, Path log, Redirect output) {
        var whole = new ArrayList<>(DEAF_TO_CTRL_C);
        whole.addAll(command);
        var builder = new ProcessBuilder(whole)
                .redirectError(Redirect.appendTo(log.toFile()))
                .redirectOutput(output);
        builder.environment().putAll(environment);
        try {
            return new TetheredProcess(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public long id() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** What it says on standard output, when it was started to talk. */
    BufferedReader output() {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    /** Ends it as a power cut would (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Ends it in peace: lets go of the tether and waits until it has closed what it runs. */
    public void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyBroken) {
            // It is ending by itself.
        }
        awaitExit();
    }

    private void awaitExit() {
        try {
            if (!process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
