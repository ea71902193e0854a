package selfsame.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether a Docker engine answers, asked in the order of cost: Testcontainers takes seconds to find that there is none. */
final class Docker {

    private static final List<Path> SOCKETS = List.of(
            Path.of("/var/run/docker.sock"),
            Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock"),
            Path.of(System.getProperty("user.home"), ".docker", "desktop", "docker.sock"));

    private Docker() {}

    static boolean answers() {
        return isWorthAsking() && hasTestcontainers() && Containers.engineAnswers();
    }

    private static boolean isWorthAsking() {
        return System.getenv("DOCKER_HOST") != null || SOCKETS.stream().anyMatch(Files::exists);
    }

    private static boolean hasTestcontainers() {
        try {
            Class.forName("org.testcontainers.DockerClientFactory");
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
