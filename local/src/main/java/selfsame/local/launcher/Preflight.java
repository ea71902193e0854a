package selfsame.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What would make a start fail half-way, found before anything starts. */
final class Preflight {

    private Preflight() {}

    /** @throws Refusal when a port is taken, with the option that chooses another */
    static void requireFreePorts(Ports ports) {
        ports.byOption().forEach(Preflight::requireFree);
        requireFree("--kafka-port", ports.kafka + 1);
    }

    /** @throws Refusal when this machine has less free memory than all processes together may take */
    static void requireMemory(long neededMebibytes) {
        var available = availableMebibytes();
        if (available < neededMebibytes) {
            throw new Refusal("%d MiB of memory are free, and Selfsame needs %d. Close something and try again."
                    .formatted(available, neededMebibytes));
        }
    }

    private static void requireFree(String option, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new Refusal("Port %d is taken. Stop what listens there, or choose another with %s <port>."
                    .formatted(port, option));
        }
    }

    /** What Linux could give without swapping; elsewhere all there is, because "free" there does not count what can be freed. */
    private static long availableMebibytes() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        var total = system.getTotalMemorySize() >> 20;
        var linux = Path.of("/proc/meminfo");
        return Files.exists(linux) ? Math.min(total, linuxAvailableMebibytes(linux)) : total;
    }

    private static long linuxAvailableMebibytes(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
