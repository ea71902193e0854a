package selfsame.ingestion.outbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a page of the outbox is published, in which order. Rows become visible in the order of commits and are read in the order of
 * ids made before, so an older state of a person can be seen after a newer one. It is left out: the person's own version tells.
 *
 * @param records per key by version; those of one version as they were written
 * @param superseded how many were left out, as a newer record of the same person was or will be published
 */
record Publication(List<OutboxRecord> records, int superseded) {

    private record Key(String topic, String key) {}

    /** @param versions of people, read after {@code seen}; none for a person that is gone, of which only tombstones are published */
    static Publication of(List<OutboxRecord> seen, Map<String, Long> versions) {
        Map<Key, List<OutboxRecord>> byKey = new LinkedHashMap<>();
        for (OutboxRecord record : seen) {
            if (!isSuperseded(record, versions)) {
                byKey.computeIfAbsent(new Key(record.topic(), record.key()), key -> new ArrayList<>())
                        .add(record);
            }
        }
        byKey.values().forEach(records -> records.sort(Comparator.comparingLong(OutboxRecord::order)));
        List<OutboxRecord> records =
                byKey.values().stream().flatMap(List::stream).toList();
        return new Publication(records, seen.size() - records.size());
    }

    /** The people whose version decides. */
    static Set<String> people(List<OutboxRecord> seen) {
        return seen.stream()
                .filter(OutboxRecord::isState)
                .map(OutboxRecord::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a record is ahead of its person. They are written in one transaction, but the database lets a reader see one and not
     * yet the other; deciding then would be deciding on a person as it was.
     */
    static boolean isHalfSeen(List<OutboxRecord> seen, Map<String, Long> versions) {
        return seen.stream()
                .filter(OutboxRecord::isState)
                .anyMatch(record -> record.order() > versions.getOrDefault(record.key(), -1L));
    }

    private static boolean isSuperseded(OutboxRecord record, Map<String, Long> versions) {
        if (!record.isState()) {
            return false;
        }
        Long current = versions.get(record.key());
        return current == null ? !record.isTombstone() : record.order() < current;
    }
}
