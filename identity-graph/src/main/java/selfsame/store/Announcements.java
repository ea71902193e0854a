package selfsame.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import selfsame.cypher.change.CreateChanges.Involved;
import selfsame.history.Change;
import selfsame.history.Named.NamedPerson;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;
import selfsame.resolution.Delivery.Content.Unusable;
import selfsame.resolution.Writes;
import selfsame.resolution.Writes.StoredEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a transaction tells the world, as rows of the outbox: CloudEvents with surrogate ids only. A merge or split is told to
 * everyone involved, with the complete mapping of ids; an absorbed id gets a tombstone after it.
 */
final class Announcements {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Writes writes;
    private final ChangeRows changes;
    private final SurrogateIds ids;
    private final SortedMap<Integer, ArrayNode> shards = new TreeMap<>();

    Announcements(Writes writes, ChangeRows changes, SurrogateIds ids) {
        this.writes = writes;
        this.changes = changes;
        this.ids = ids;
    }

    /** Per shard, a JSON array of what to publish, in order. */
    SortedMap<Integer, String> byShard(int shardCount) {
        changes.forEach((id, change) ->
                changes.involved(change).forEach(person -> tell(shardCount, identityChange(id, change, person))));
        for (NamedPerson person : writes.people().people()) {
            tell(shardCount, personChange(person));
        }
        absorbed().forEach(person -> tell(shardCount, tombstone(person)));
        for (StoredEvent event : writes.events()) {
            event.attributedTo().ifPresent(identifier -> tell(shardCount, resolved(event, identifier)));
        }
        for (Unusable unusable : writes.rejected()) {
            tell(shardCount, rejected(unusable));
        }
        SortedMap<Integer, String> rows = new TreeMap<>();
        shards.forEach((shard, records) -> rows.put(shard, JSON.writeValueAsString(records)));
        return rows;
    }

    private void tell(int shardCount, ObjectNode outgoing) {
        int shard = Math.floorMod(outgoing.get("key").stringValue().hashCode(), shardCount);
        shards.computeIfAbsent(shard, _ -> JSON.createArrayNode()).add(outgoing);
    }

    private List<PersonId> absorbed() {
        List<PersonId> gone = new ArrayList<>();
        changes.forEach((_, change) -> {
            if (change instanceof Change.Merged merged && !gone.contains(merged.absorbed())) {
                gone.add(merged.absorbed());
            }
        });
        return gone;
    }

    private ObjectNode identityChange(String id, Change change, Involved person) {
        ObjectNode data = JSON.createObjectNode();
        data.put("changeId", id);
        data.put("kind", ChangeRows.kind(change));
        data.put("policyVersion", writes.policyVersion());
        data.put("version", person.version());
        data.put("movedCount", change.moved().size());
        ArrayNode people = data.putArray("people");
        changes.involved(change)
                .forEach(one -> people.addObject().put("personId", one.person()).put("role", one.role()));
        String type = "selfsame.person." + ChangeRows.kind(change).toLowerCase(Locale.ROOT);
        return record(
                        "identity.changes",
                        person.person(),
                        cloudEvent(id + '/' + person.person(), type, person.person(), data))
                .put("version", person.version());
    }

    private ObjectNode personChange(NamedPerson person) {
        int version = writes.versionOf(person.id());
        ObjectNode data = JSON.createObjectNode();
        data.put("personId", person.id().toString());
        data.put("version", version);
        data.put("identifierCount", person.members().size());
        ObjectNode outgoing = record(
                "people.changes",
                person.id().toString(),
                cloudEvent(
                        person.id().toString() + '/' + version,
                        "selfsame.person.changed",
                        person.id().toString(),
                        data));
        return outgoing.put("version", version);
    }

    private ObjectNode tombstone(PersonId person) {
        ObjectNode outgoing = JSON.createObjectNode();
        outgoing.put("topic", "people.changes");
        outgoing.put("key", person.toString());
        outgoing.put("version", writes.versionOf(person));
        return outgoing.put("tombstone", true);
    }

    private ObjectNode resolved(StoredEvent stored, Identifier identifier) {
        String person = writes.ownerOf(identifier).toString();
        ObjectNode data = JSON.createObjectNode();
        data.put("eventSource", stored.event().key().source());
        data.put("eventId", stored.event().key().id());
        data.put("eventType", stored.event().type());
        data.put("personId", person);
        data.put("identifierId", ids.of(identifier));
        data.put("occurredAt", Instant.ofEpochMilli(stored.event().occurredAt()).toString());
        return record(
                "events.resolved",
                person,
                cloudEvent(stored.event().key().canonical(), "selfsame.event.resolved", person, data));
    }

    private ObjectNode rejected(Unusable unusable) {
        return record("events.rejected", unusable.source(), (ObjectNode) JSON.readTree(unusable.record()));
    }

    private ObjectNode cloudEvent(String id, String type, String subject, ObjectNode data) {
        ObjectNode event = JSON.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "/selfsame");
        event.put("type", type);
        event.put("subject", subject);
        event.put("time", Instant.ofEpochMilli(writes.at()).toString());
        event.put("datacontenttype", "application/json");
        event.set("data", data);
        return event;
    }

    private static ObjectNode record(String topic, String key, ObjectNode value) {
        ObjectNode outgoing = JSON.createObjectNode();
        outgoing.put("topic", topic);
        outgoing.put("key", key);
        outgoing.set("value", value);
        return outgoing;
    }
}
