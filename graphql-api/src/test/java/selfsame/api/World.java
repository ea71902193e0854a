package selfsame.api;

import static selfsame.api.Ids.START;
import static selfsame.api.Ids.id;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.Driver;

/** Writes a small graph by hand, as CONTRACTS of the store describe it. Numbers stand for ids: a greater one is a later id. */
final class World {

    private final Driver driver;

    private World(Driver driver) {
        this.driver = driver;
    }

    static World empty(Driver driver) {
        driver.executableQuery("MATCH (n) DETACH DELETE n").execute();
        return new World(driver);
    }

    World identifier(int id, int person, String namespace, String value) {
        return identifier(id, person, namespace, value, 0);
    }

    /** @param change the one that gave it to the person */
    World identifier(int id, int person, String namespace, String value, int change) {
        return write(
                "identifiers",
                Map.of(
                        "id",
                        id(id),
                        "person",
                        id(person),
                        "namespace",
                        namespace,
                        "value",
                        value,
                        "seenAt",
                        START,
                        "change",
                        id(change)));
    }

    World formerId(int id, int anchor) {
        return write("former-ids", Map.of("id", id(id), "anchor", id(anchor), "createdAt", START));
    }

    /** @param carried identifiers, the one it is attributed to first */
    World event(String key, String type, int second, int... carried) {
        return write(
                "events",
                Map.of(
                        "key",
                        key,
                        "type",
                        type,
                        "occurredAt",
                        at(second),
                        "payload",
                        "{\"channel\":\"web\",\"properties\":{\"city\":\"Ulm\",\"total\":12,\"cart\":[\"tea\"]},\"traits\":{}}",
                        "carried",
                        Arrays.stream(carried).mapToObj(Ids::id).toList()));
    }

    World link(int id, int left, int right, String kind) {
        return write(
                "links", Map.of("id", id(id), "left", id(left), "right", id(right), "kind", kind, "seenAt", START));
    }

    World heldLink(int id, int left, int right, String reason) {
        Map<String, Object> row = new HashMap<>(
                Map.of("id", id(id), "left", id(left), "right", id(right), "kind", "OBSERVED", "seenAt", START));
        row.putAll(Map.of("held", reason, "witnessLeft", id(left), "witnessRight", id(right)));
        return write("links", row);
    }

    record Involved(int person, int version, String role) {}

    World change(int id, String kind, int movedCount, List<Integer> because, Involved... involved) {
        return write(
                "changes",
                Map.of(
                        "id",
                        id(id),
                        "kind",
                        kind,
                        "at",
                        START + id,
                        "reason",
                        "asked by Jane",
                        "movedCount",
                        movedCount,
                        "because",
                        because.stream().map(Ids::id).toList(),
                        "reviewed",
                        false,
                        "involved",
                        Arrays.stream(involved)
                                .map(one -> Map.of(
                                        "person", id(one.person()), "version", one.version(), "role", one.role()))
                                .toList()));
    }

    World position(int partition, long offset) {
        return write("positions", Map.of("partition", partition, "offset", offset));
    }

    static long at(int second) {
        return START + second * 1_000L;
    }

    private World write(String file, Map<String, Object> row) {
        driver.executableQuery(text(file))
                .withParameters(Map.of("rows", List.of(row)))
                .execute();
        return this;
    }

    private static String text(String file) {
        try (InputStream text = World.class.getResourceAsStream("/world/" + file + ".cypher")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
