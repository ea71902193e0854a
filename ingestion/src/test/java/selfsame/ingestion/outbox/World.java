package selfsame.ingestion.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import selfsame.ingestion.topics.Topics;

/** People who change, and the outbox they leave: ids of rows are made by clocks that disagree, so their order is not that of commits. */
final class World {

    private static final int CLOCK_SKEW = 8;

    final Map<String, Long> versions = new HashMap<>();
    final TreeMap<String, OutboxRow> outbox = new TreeMap<>();
    /** Every record that was ever wanted, in the order of commits. */
    final List<OutboxRecord> wanted = new ArrayList<>();

    private final SplittableRandom random;
    private int commits;

    World(long seed) {
        random = new SplittableRandom(seed);
    }

    /** One transaction: a person or two change, once or twice; one of them may be absorbed. */
    void commit() {
        List<OutboxRecord> records = new ArrayList<>();
        int changes = 1 + random.nextInt(3);
        for (int change = 0; change < changes; change++) {
            records.addAll(change("person-" + random.nextInt(4)));
        }
        String id = "%06d-%06d".formatted(commits + random.nextInt(CLOCK_SKEW), commits++);
        outbox.put(id, new OutboxRow(id, records));
        wanted.addAll(records);
    }

    private List<OutboxRecord> change(String person) {
        long version = versions.merge(person, 1L, Long::sum);
        List<OutboxRecord> records = new ArrayList<>();
        records.add(new OutboxRecord(Topics.IDENTITY_CHANGES, person, version, value(version)));
        records.add(new OutboxRecord(Topics.PEOPLE_CHANGES, person, version, value(version)));
        if (random.nextInt(3) == 0) {
            records.add(new OutboxRecord(Topics.PEOPLE_CHANGES, person, version, null));
        }
        return records;
    }

    List<OutboxRow> oldest(int rowsMax) {
        return outbox.values().stream().limit(rowsMax).toList();
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    int upTo(int bound) {
        return 1 + random.nextInt(bound);
    }

    /** What a compacted topic keeps of these. */
    static Map<String, @Nullable String> newestOf(List<OutboxRecord> records) {
        Map<String, @Nullable String> state = new TreeMap<>();
        records.stream().filter(OutboxRecord::isState).forEach(record -> state.put(record.key(), record.value()));
        return state;
    }

    private static String value(long version) {
        return "{\"version\":" + version + "}";
    }
}
