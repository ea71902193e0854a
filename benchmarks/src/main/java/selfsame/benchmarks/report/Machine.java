package selfsame.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where it was measured.
 *
 * @param load processes that wanted a processor in the last minute, before the measuring began
 */
public record Machine(int processors, long memoryMebibytes, String system, String java, double load) {

    public static Machine here() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                system.getAvailableProcessors(),
                totalMebibytes(),
                system.getName() + " " + system.getArch(),
                Runtime.version().toString(),
                system.getSystemLoadAverage());
    }

    private static long totalMebibytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() >> 20
                : -1;
    }

    /** The checkout's commit, with {@code +} where files were changed since. */
    public static String commit(Path checkout) {
        String commit = git(checkout, "rev-parse", "--short=12", "HEAD");
        return git(checkout, "status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs")
                        .isEmpty()
                ? commit
                : commit + "+";
    }

    private static String git(Path checkout, String... arguments) {
        try {
            var command = new ArrayList<String>(List.of("git", "-C", checkout.toString()));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return Files.exists(checkout) ? "unknown" : "no checkout";
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d processors, %,d MiB, %s, Java %s, load %.1f before",
                processors,
                memoryMebibytes,
                system,
                java,
                load);
    }
}
