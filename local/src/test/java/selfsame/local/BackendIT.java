package selfsame.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

class BackendIT {

    @TempDir
    Path directory;

    @Test
    void neo4jKeepsWhatWasWrittenWhenItIsKilled() {
        try (var neo4j = Backend.neo4j(directory.resolve("data")).start()) {
            query(neo4j, "CREATE (:Kept {value: 1})");

            neo4j.kill();
            neo4j.start();

            assertThat(query(neo4j, "MATCH (kept:Kept) RETURN kept.value AS value"))
                    .containsExactly(1L);
        }
    }

    @Test
    void kafkaKeepsItsTopicsWhenItIsKilled() throws Exception {
        try (var kafka = Backend.kafka(directory.resolve("data")).start()) {
            try (var admin = admin(kafka)) {
                admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                        .all()
                        .get();
            }

            kafka.kill();
            kafka.start();

            try (var admin = admin(kafka)) {
                assertThat(admin.listTopics().names().get()).isEqualTo(Set.of("kept"));
            }
        }
    }

    @Test
    void aBackendEndsWithTheProcessThatStartedIt() throws Exception {
        var parent = OtherJvm.start(StartsKafka.class, directory.resolve("data").toString());
        var child = ProcessHandle.of(Long.parseLong(parent.inputReader().readLine()))
                .orElseThrow();

        parent.destroyForcibly();

        child.onExit().get(1, TimeUnit.MINUTES);
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void allTestsShareOneOfEach() {
        var backends = Backends.shared();

        assertThat(backends.boltUri()).isEqualTo(Backends.shared().boltUri());
        assertThat(backends.bootstrapServers()).isEqualTo(Backends.shared().bootstrapServers());
    }

    private static List<Long> query(Backend neo4j, String cypher) {
        var login = AuthTokens.basic(neo4j.user(), neo4j.password());
        try (var driver = GraphDatabase.driver(neo4j.boltUri(), login)) {
            return driver.executableQuery(cypher).execute().records().stream()
                    .map(row -> row.get("value").asLong())
                    .toList();
        }
    }

    private static Admin admin(Backend kafka) {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }
}
