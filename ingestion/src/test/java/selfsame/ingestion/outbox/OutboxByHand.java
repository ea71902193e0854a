package selfsame.ingestion.outbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.neo4j.driver.Driver;
import selfsame.ingestion.topics.Topics;

/** A shard of its own in a real outbox, written as the resolver does: a person's new version and what is told of it, in one transaction. */
final class OutboxByHand {

    static final String TOMBSTONE = "tombstone";

    private static final AtomicInteger SHARDS = new AtomicInteger(1_000);

    final int shard = SHARDS.incrementAndGet();

    private final Driver driver;
    private int rows;

    OutboxByHand(Driver driver) {
        this.driver = driver;
    }

    /** A name that no other test uses. */
    String person(String name) {
        return "shard-" + shard + "-" + name;
    }

    /** The person changes: a new version and its state, under an id younger than all before. */
    void change(String person, long version) {
        row("%06d".formatted(500_000 + ++rows), person, version, "[" + state(person, version) + "]");
    }

    /** The same, by a process whose clock is behind: an id older than all before. */
    void changeByALateClock(String person, long version) {
        row("%06d".formatted(500_000 - ++rows), person, version, "[" + state(person, version) + "]");
    }

    /** The person is absorbed: the mapping of ids, then the tombstone. */
    void absorb(String person, long version) {
        row("%06d".formatted(500_000 + ++rows), person, version, """
                [%s, {"topic": "people.changes", "key": "%s", "version": %d, "tombstone": true}]
                """.formatted(
                        state(person, version), person, version));
    }

    void malformed() {
        row("%06d".formatted(500_000 - ++rows), person("nobody"), 1, "[{\"topic\": \"nowhere\"}]");
    }

    long depth() {
        return count("MATCH (row:Outbox {shard: $shard}) RETURN count(row) AS rows");
    }

    long setAside() {
        return count("MATCH (row:OutboxSetAside {shard: $shard}) RETURN count(row) AS rows");
    }

    static String value(long version) {
        return "{\"version\":" + version + "}";
    }

    /** Of the states of one person, in order. */
    static List<String> valuesOf(String person, List<OutboxRecord> published) {
        return published.stream()
                .filter(record -> record.topic().equals(Topics.PEOPLE_CHANGES)
                        && record.key().equals(person))
                .map(record -> Objects.requireNonNullElse(record.value(), TOMBSTONE))
                .toList();
    }

    private static String state(String person, long version) {
        return """
                {"topic": "people.changes", "key": "%s", "version": %d, "value": %s}
                """.formatted(person, version, value(version));
    }

    private void row(String id, String person, long version, String records) {
        driver.executableQuery("""
                        MERGE (person:Person {id: $person})
                        SET person.version = $version
                        CREATE (:Outbox {id: $id, shard: $shard, records: $records})
                        """)
                .withParameters(Map.of(
                        "id",
                        shard + "-" + id,
                        "shard",
                        shard,
                        "person",
                        person,
                        "version",
                        version,
                        "records",
                        records))
                .execute();
    }

    private long count(String query) {
        return driver.executableQuery(query)
                .withParameters(Map.of("shard", shard))
                .execute()
                .records()
                .getFirst()
                .get("rows")
                .asLong();
    }
}
