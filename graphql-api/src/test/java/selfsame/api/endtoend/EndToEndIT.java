package selfsame.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndIT {

    private static final Path TRUTH_SET = Path.of("..", "..", "shared", "data", "truth-set");
    private static final Path NODE_CLIENT = Path.of("..", "ingestion", "src", "test", "node");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PERSON = """
            query($namespace: String!, $value: String!) {
              personByIdentifier(identifier: {name: {namespace: $namespace, value: $value}}) {
                id
                identifiers(first: 100) { edges { node { namespace value } } }
                trail(first: 20) { edges { node { id type } } }
              }
            }
            """;

    private Product product;

    @BeforeAll
    void up(@TempDir Path folder) throws IOException {
        product = Product.up(folder.resolve("home"));
    }

    @AfterAll
    void down() {
        product.close();
    }

    /** Records that share a normalised phone or somebody's own e-mail address are one person, and nothing else is. */
    @Test
    @Order(1)
    void importedRecordsAreOnePersonWhereTheyShareAPhoneOrAnEmailOfOnePerson() throws IOException {
        assumeTrue(Files.isDirectory(TRUTH_SET), "The truth set is not beside this checkout; left out.");
        List<Path> files = truthSet();

        product.say(Stream.concat(
                        Stream.of("import"),
                        files.stream().map(file -> file.toAbsolutePath().toString()))
                .toArray(String[]::new));

        Set<Set<String>> expected = peopleOf(files);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(storedPeople(expected)).isEqualTo(expected));
    }

    /** Segment's own client, unmodified, and the person that its calls are about. */
    @Test
    @Order(2)
    void segmentsClientTellsOfOnePerson() throws Exception {
        assumeTrue(isThere("node") && isThere("npm"), "Node is not here; Segment's client is left out.");
        Path folder = Path.of("target", "node-end-to-end");
        Files.createDirectories(folder);
        for (String file : List.of("package.json", "package-lock.json", "send.js")) {
            Files.copy(
                    NODE_CLIENT.resolve(file), folder.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        run(folder, "npm", "ci", "--no-audit", "--no-fund");
        String key = product.say("key", "web-shop").strip();

        run(folder, "node", "send.js", product.collectorUrl(), key, "e2e");

        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    JsonNode person = person("user_id", "user-e2e");
                    assertThat(identifiers(person))
                            .contains("user_id:user-e2e", "anonymous_id:visitor-e2e", "email:ada.e2e@example.com");
                    assertThat(person.get("trail").get("edges").size()).isGreaterThanOrEqualTo(5);
                });
    }

    @Test
    @Order(3)
    void everyPersonIsWhatTheEvidenceGives() throws IOException {
        assertThat(product.say("verify")).contains("No difference.");
    }

    @Test
    @Order(4)
    void nothingIsLeftRunningWhenTheLauncherIsKilled() throws Exception {
        assertThat(product.processes()).isNotEmpty();

        product.launcher().destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(60)).until(() -> product.processes().isEmpty());
    }

    private static List<Path> truthSet() throws IOException {
        try (Stream<Path> files = Files.list(TRUTH_SET)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** Groups the records by what they share, with no code of the product: digits of the phone, letters of the mailbox. */
    private static Set<Set<String>> peopleOf(List<Path> files) throws IOException {
        Set<String> mailboxesOfMany = mailboxesOfMany(files);
        Map<String, Set<String>> groups = new HashMap<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                Set<String> together = new TreeSet<>(keysOf(JSON.readTree(line)));
                together.removeAll(mailboxesOfMany);
                for (String key : List.copyOf(together)) {
                    together.addAll(groups.getOrDefault(key, Set.of()));
                }
                together.forEach(key -> groups.put(key, together));
            }
        }
        return groups.values().stream()
                .map(keys ->
                        keys.stream().filter(key -> key.startsWith("record:")).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    /** Those that belong to records of different people, as the data's own key says. */
    private static Set<String> mailboxesOfMany(List<Path> files) throws IOException {
        Map<String, String> clusters = new HashMap<>();
        for (String line : Files.readAllLines(TRUTH_SET.resolve("truthset-load3-key.csv"))) {
            String[] cells = line.strip().split(",", -1);
            clusters.put("record:" + cells[2] + ":" + cells[3], cells[1]);
        }
        Map<String, Set<String>> users = new HashMap<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                List<String> keys = keysOf(JSON.readTree(line));
                keys.stream()
                        .filter(key -> key.startsWith("email "))
                        .forEach(key -> users.computeIfAbsent(key, _ -> new HashSet<>())
                                .add(clusters.getOrDefault(keys.getFirst(), "?")));
            }
        }
        return users.entrySet().stream()
                .filter(used -> used.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<String> keysOf(JsonNode record) {
        List<String> keys = new ArrayList<>();
        keys.add("record:" + text(record, "DATA_SOURCE") + ":" + text(record, "RECORD_ID"));
        record.propertyNames().forEach(field -> {
            if (field.contains("EMAIL_ADDRESS")) {
                String mailbox = text(record, field).replaceAll("^.*<|>.*$", "").strip();
                keys.add("email " + mailbox.toLowerCase(java.util.Locale.ROOT));
            }
            if (field.contains("PHONE_NUMBER")) {
                String digits = text(record, field).replaceAll("[^0-9]", "");
                keys.add("phone " + (digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits));
            }
        });
        return keys;
    }

    private static String text(JsonNode record, String field) {
        JsonNode value = record.get(field);
        return value == null ? "" : value.asString();
    }

    private Set<Set<String>> storedPeople(Set<Set<String>> expected) {
        Set<Set<String>> stored = new HashSet<>();
        for (Set<String> records : expected) {
            String any = records.iterator().next();
            JsonNode person = person("record", any.substring("record:".length()));
            stored.add(
                    person.isNull()
                            ? Set.of("nobody holds " + any)
                            : identifiers(person).stream()
                                    .filter(key -> key.startsWith("record:"))
                                    .collect(Collectors.toSet()));
        }
        return stored;
    }

    private JsonNode person(String namespace, String value) {
        return product.ask(PERSON, Map.of("namespace", namespace, "value", value))
                .get("personByIdentifier");
    }

    private static Set<String> identifiers(JsonNode person) {
        assertThat(person.isNull()).isFalse();
        Set<String> identifiers = new TreeSet<>();
        for (JsonNode edge : person.get("identifiers").get("edges")) {
            JsonNode identifier = edge.get("node");
            identifiers.add(identifier.get("namespace").asString() + ":"
                    + identifier.get("value").asString());
        }
        return identifiers;
    }

    private static boolean isThere(String program) {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(new File("/dev/null"))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void run(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(command[0] + ".log").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
    }
}
