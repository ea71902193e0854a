package selfsame.ingestion.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.util.unit.DataSize;
import selfsame.local.Backend;

class TopicCreationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void topicsAreThereOnceKafkaIsAndWhatExistedIsLeftAlone() throws Exception {
        try (Backend kafka = Backend.kafka(directory.resolve("kafka"))) {
            Map<String, Object> configuration =
                    Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
            TopicCreation creation = new TopicCreation(new KafkaAdmin(configuration), topics(3));
            creation.start();
            kafka.start();

            try (Admin admin = Admin.create(configuration)) {
                await().atMost(PATIENCE)
                        .until(() -> admin.listTopics().names().get().contains(Topics.EVENTS));
                new TopicCreation(new KafkaAdmin(configuration), topics(5)).start();

                Thread.sleep(Duration.ofSeconds(1));
                assertThat(partitions(admin)).isEqualTo(3);
            }
            creation.stop();
        }
    }

    private static int partitions(Admin admin) throws Exception {
        return admin.describeTopics(List.of(Topics.PEOPLE_CHANGES))
                .allTopicNames()
                .get()
                .values()
                .iterator()
                .next()
                .partitions()
                .size();
    }

    private static List<NewTopic> topics(int partitions) {
        return TopicsConfiguration.topics(new TopicsProperties(
                partitions,
                (short) 1,
                Duration.ofDays(30),
                Duration.ofDays(7),
                Duration.ofHours(1),
                DataSize.ofMegabytes(2)));
    }
}
