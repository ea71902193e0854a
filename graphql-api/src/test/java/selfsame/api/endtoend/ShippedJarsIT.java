package selfsame.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedJarsIT {

    @ParameterizedTest
    @ValueSource(strings = {"ingestion", "graphql-api"})
    void applicationsHoldNeitherNeo4jNorTheBroker(String module) throws IOException {
        Path jar = Path.of("..", module, "target", module + "-0.1.0-app.jar");

        List<String> libraries;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            libraries = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".jar"))
                    .map(name -> name.substring(name.lastIndexOf('/') + 1))
                    .toList();
        }

        assertThat(libraries).anyMatch(name -> name.startsWith("neo4j-java-driver-"));
        assertThat(libraries)
                .noneMatch(name -> name.startsWith("neo4j-kernel") || name.startsWith("neo4j-dbms"))
                .noneMatch(name -> name.startsWith("kafka_2.") || name.startsWith("kafka-server"))
                .noneMatch(name -> name.startsWith("local-"));
    }
}
