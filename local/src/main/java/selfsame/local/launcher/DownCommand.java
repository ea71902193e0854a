package selfsame.local.launcher;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stops what 'up' or 'demo' started; the data stays.")
final class DownCommand implements Callable<Integer> {

    /** Four processes, each with its own patience. */
    private static final Duration STOP_MAX = Duration.ofMinutes(2);

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Override
    public Integer call() {
        var console = Console.ofSystem();
        var running = Running.in(homeOption.home());
        if (running.isEmpty()) {
            console.line("Selfsame is not running here.");
            return 0;
        }
        console.step("Stopping", () -> stop(running.get().launcher()));
        return 0;
    }

    private static void stop(ProcessHandle launcher) {
        launcher.destroy();
        try {
            launcher.onExit().get(STOP_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            launcher.destroyForcibly();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
