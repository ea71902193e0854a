package selfsame.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.neo4j.Neo4jContainer;

/** The same servers of the same versions in containers; loaded only where Testcontainers is on the class path. */
final class Containers implements Backends.Source {

    private final Properties versions = versions();

    static boolean engineAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    @SuppressWarnings("resource") // Testcontainers removes it when this JVM ends.
    public Backends.Neo4j startNeo4j() {
        var container = new Neo4jContainer("neo4j:" + versions.getProperty("neo4j"))
                .withAdminPassword(BackendSettings.TEST_PASSWORD);
        container.start();
        return new Backends.Neo4j(container.getBoltUrl(), Backend.USER, container.getAdminPassword());
    }

    @Override
    @SuppressWarnings("resource") // Testcontainers removes it when this JVM ends.
    public Backends.Kafka startKafka() {
        var container = new KafkaContainer("apache/kafka:" + versions.getProperty("kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000");
        container.start();
        return new Backends.Kafka(container.getBootstrapServers());
    }

    private static Properties versions() {
        var versions = new Properties();
        try (var file = Containers.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return versions;
    }
}
