package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import selfsame.identity.Identifier;
import selfsame.normalisation.Normalisation;
import selfsame.normalisation.Normalisers;
import selfsame.policy.Policy;
import selfsame.resolution.Batch;
import selfsame.resolution.Delivery;
import selfsame.resolution.EventKey;
import selfsame.resolution.IncomingEvent;
import selfsame.wiring.PolicyReader;

/** The truth set under the policy that ships: what different people share ends as a case, not as a merge. */
class TruthSetIT {

    private static final Path TRUTH_SET = Path.of("..", "..", "shared", "data", "truth-set");

    @Test
    void sharedMailboxesEndAsCasesAndNothingElseDoes() throws IOException {
        assumeTrue(Files.isDirectory(TRUTH_SET), "The truth set is not beside this checkout; left out.");
        Policy policy = PolicyReader.read(shippedPolicy());
        Graph.emptied();

        resolve(policy);

        List<String> cases = Graph.run(
                        "MATCH (c:Case)-[:ABOUT]->(i) RETURN c.reason + ' ' + c.state + ' ' + i.key AS it ORDER BY it")
                .stream()
                .map(row -> row.get("it").asString())
                .toList();
        assertThat(cases)
                .hasSize(2)
                .isEqualTo(mailboxesOfMany().stream()
                        .map(mailbox -> "GENERIC OPEN email:" + mailbox)
                        .toList());
        assertThat(Graph.run("MATCH (c:Case)-[:ABOUT]->()-[:BELONGS_TO]->(p)<-[:BELONGS_TO]-(r:Identifier) "
                        + "WHERE r.namespace = 'record' RETURN r"))
                .isEmpty();
    }

    private static String shippedPolicy() throws IOException {
        try (InputStream text = PolicyReader.class.getResourceAsStream("/policy.yaml")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As the importer sends them: what a record is called, and its phones and mailboxes. */
    private static void resolve(Policy policy) throws IOException {
        Normalisers normalisers = new Normalisers(policy, "US");
        List<Delivery> deliveries = new ArrayList<>();
        for (Map<String, Object> record : records()) {
            long offset = deliveries.size();
            List<IncomingEvent.Sighting> sightings = new ArrayList<>();
            named(record).forEach(name -> {
                if (normalisers.normalise(name.namespace(), name.value())
                        instanceof Normalisation.Normalised normalised) {
                    sightings.add(new IncomingEvent.Sighting(normalised.identifier(), false));
                }
            });
            IncomingEvent event = new IncomingEvent(
                    new EventKey("import", "e" + offset),
                    "record_imported",
                    Worlds.NOW,
                    Worlds.NOW,
                    sightings,
                    false,
                    "{}",
                    offset);
            deliveries.add(new Delivery(0, offset, new Delivery.Content.Event(event)));
        }
        Worlds.resolver(Graph.emptied(), () -> policy)
                .resolve(new Batch(deliveries, new TreeMap<>(Map.of(0, 0L))), Worlds.NEVER);
    }

    private static List<Identifier> named(Map<String, Object> record) {
        List<Identifier> names = new ArrayList<>();
        names.add(Identifier.of("record", id(record)));
        record.forEach((field, value) -> {
            if (field.contains("PHONE_NUMBER")) {
                names.add(Identifier.of("phone", value.toString()));
            }
            if (field.contains("EMAIL_ADDRESS")) {
                names.add(Identifier.of("email", mailbox(value)));
            }
        });
        return names;
    }

    private static String id(Map<String, Object> record) {
        return record.get("DATA_SOURCE") + ":" + record.get("RECORD_ID");
    }

    private static String mailbox(Object address) {
        return address.toString().replaceAll("^.*<|>.*$", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Those of records that the data's own key gives to different people; with no code of the product. */
    private static Set<String> mailboxesOfMany() throws IOException {
        Map<String, String> clusters = new HashMap<>();
        for (String line : Files.readAllLines(TRUTH_SET.resolve("truthset-load3-key.csv"))) {
            String[] cells = line.strip().split(",", -1);
            clusters.put(cells[2] + ":" + cells[3], cells[1]);
        }
        Map<String, Set<String>> users = new HashMap<>();
        for (Map<String, Object> record : records()) {
            record.forEach((field, value) -> {
                if (field.contains("EMAIL_ADDRESS")) {
                    users.computeIfAbsent(mailbox(value), _ -> new HashSet<>())
                            .add(Objects.requireNonNull(clusters.get(id(record))));
                }
            });
        }
        Set<String> many = new TreeSet<>();
        users.forEach((mailbox, people) -> {
            if (people.size() > 1) {
                many.add(mailbox);
            }
        });
        return many;
    }

    /** A line of JSON is YAML too. */
    private static List<Map<String, Object>> records() throws IOException {
        List<Map<String, Object>> records = new ArrayList<>();
        for (Path file : files()) {
            for (String line : Files.readAllLines(file)) {
                records.add(new Yaml().load(line));
            }
        }
        return records;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(TRUTH_SET)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
