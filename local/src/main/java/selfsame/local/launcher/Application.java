package selfsame.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import selfsame.local.OwnClasses;
import selfsame.local.Tether;
import selfsame.local.TetheredProcess;

/** One of the Spring Boot applications as a child process. */
final class Application {

    /**
     * @param jar unpacked, with its libraries beside it: that starts in three quarters of the time
     * @param managementPort answers {@code /actuator/health}
     * @param arguments properties; none of them secret, since everyone on the machine can read a command line
     * @param environment properties that are secret
     */
    record Settings(
            String name,
            Path jar,
            Path log,
            int heapMebibytes,
            int managementPort,
            List<String> arguments,
            Map<String, String> environment) {}

    private static final List<String> QUICK_START =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto");

    private final Settings settings;
    private @Nullable TetheredProcess process;

    Application(Settings settings) {
        this.settings = settings;
    }

    void start() {
        process = TetheredProcess.start(command(), settings.environment(), settings.log());
    }

    /** @throws Refusal when it ends, or does not answer in time, with the name of its log */
    void awaitHealthy() {
        Health.await(settings.managementPort(), this::isRunning).ifPresent(failure -> {
            throw new Refusal("The %s %s; see %s".formatted(settings.name(), failure, settings.log()));
        });
    }

    boolean isRunning() {
        return process != null && process.isRunning();
    }

    void stop() {
        if (process != null) {
            process.stop();
        }
    }

    String name() {
        return settings.name();
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.heapMebibytes() + "m");
        command.addAll(QUICK_START);
        command.add("-cp");
        command.add(settings.jar() + ":" + OwnClasses.location());
        command.add(Tether.class.getName());
        command.add(mainClass());
        command.addAll(settings.arguments());
        return command;
    }

    private String mainClass() {
        try (var jar = new JarFile(settings.jar().toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Main-Class");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
