package selfsame.ingestion.activation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import selfsame.cypher.outbox.AppendOutbox;
import selfsame.ingestion.topics.Topics;
import selfsame.profile.Journey;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a transaction tells, as rows of the outbox: CloudEvents with surrogate ids only. */
final class Announcements {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final int shardCount;
    private final long now;
    private final SortedMap<Integer, ArrayNode> shards = new TreeMap<>();

    Announcements(int shardCount, long now) {
        this.shardCount = shardCount;
        this.now = now;
    }

    /** @param version of how the person stands, by which its records are in order */
    void tell(String person, long version, Because because, Happening happening) {
        switch (happening) {
            case Happening.Entered(String segment) -> segment(person, version, because, "entered", segment);
            case Happening.Left(String segment) -> segment(person, version, because, "left", segment);
            case Happening.Abandoned(Journey journey) -> abandoned(person, version, journey);
            case Happening.Withdrawn withdrawn -> withdrawn(person, version, because, withdrawn);
        }
    }

    /** Somebody who went up in another one, or is gone, left a segment. */
    void leftFor(String person, String survivor, long version, Because because, String segment) {
        ObjectNode data = data(person, because);
        data.put("segment", segment);
        if (!survivor.isEmpty()) {
            data.put("into", survivor);
        }
        put(
                Topics.SEGMENTS_CHANGES,
                version,
                event("segment/" + segment + '/' + person + "/into/" + version, "segment.left", person, now, data));
    }

    List<AppendOutbox.Entry> entries() {
        return shards.entrySet().stream()
                .map(shard -> new AppendOutbox.Entry(
                        UuidCreator.getTimeOrderedEpoch().toString(),
                        shard.getKey(),
                        now,
                        shard.getValue().toString()))
                .toList();
    }

    private void segment(String person, long version, Because because, String what, String segment) {
        ObjectNode data = data(person, because);
        data.put("segment", segment);
        String id = "segment/%s/%s/%d".formatted(segment, person, version);
        put(Topics.SEGMENTS_CHANGES, version, event(id, "segment." + what, person, now, data));
    }

    /** Happened when it was due, whenever that was noticed; one attempt has one id. */
    private void abandoned(String person, long version, Journey journey) {
        long abandonedAt = journey.endedAt().orElse(now);
        ObjectNode data = JSON.createObjectNode();
        data.put("personId", person);
        data.put("journey", journey.name());
        data.put("step", journey.step());
        data.put("reached", journey.reached());
        data.put("since", text(journey.since()));
        data.put("activeAt", text(journey.activeAt()));
        data.put("abandonedAt", text(abandonedAt));
        String id = "journey/%s/%s/%d".formatted(journey.name(), person, journey.since());
        put(Topics.PROFILES_CHANGES, version, event(id, "journey.abandoned", person, abandonedAt, data));
    }

    private void withdrawn(String person, long version, Because because, Happening.Withdrawn withdrawn) {
        ObjectNode data = data(person, because);
        data.put("purpose", withdrawn.purpose());
        data.put("state", withdrawn.now().map(Enum::name).orElse("MISSING"));
        String id = "consent/%s/%s/%d".formatted(withdrawn.purpose(), person, version);
        put(Topics.PROFILES_CHANGES, version, event(id, "consent.withdrawn", person, now, data));
    }

    private static ObjectNode data(String person, Because because) {
        ObjectNode data = JSON.createObjectNode();
        data.put("personId", person);
        data.put("because", because.reason().name().toLowerCase(Locale.ROOT));
        because.change().ifPresent(change -> data.put("changeId", change));
        return data;
    }

    private static ObjectNode event(String id, String type, String person, long at, ObjectNode data) {
        ObjectNode event = JSON.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "/selfsame");
        event.put("type", "selfsame." + type);
        event.put("subject", person);
        event.put("time", text(at));
        event.put("datacontenttype", "application/json");
        event.set("data", data);
        return event;
    }

    private void put(String topic, long version, ObjectNode event) {
        String key = event.get("subject").stringValue();
        ObjectNode record = JSON.createObjectNode();
        record.put("topic", topic);
        record.put("key", key);
        record.put("version", version);
        record.set("value", event);
        shards.computeIfAbsent(Math.floorMod(key.hashCode(), shardCount), _ -> JSON.createArrayNode())
                .add(record);
    }

    private static String text(long at) {
        return Instant.ofEpochMilli(at).toString();
    }
}
