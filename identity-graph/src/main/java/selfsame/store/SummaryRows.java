package selfsame.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import selfsame.cypher.profile.ReadSummaries;
import selfsame.cypher.profile.WriteSummaries;
import selfsame.cypher.profile.WriteSummaries.Remembered;
import selfsame.profile.Behaviour;
import selfsame.profile.Summary;
import selfsame.profile.SummaryBytes;
import selfsame.resolution.Writes;

/**
 * What a batch's events add to what the identifiers remember that they are attributed to. Read under the locks that the upsert of identifiers
 * takes, so that nobody adds to the same summary meanwhile. Merges, splits and undos write none: a summary stays with its identifier.
 */
final class SummaryRows {

    private final SortedMap<String, List<Behaviour>> news = new TreeMap<>();

    SummaryRows(Writes writes) {
        for (Writes.StoredEvent stored : writes.events()) {
            stored.attributedTo()
                    .ifPresent(identifier -> news.computeIfAbsent(identifier.canonical(), _ -> new ArrayList<>())
                            .add(stored.event().behaviour()));
        }
    }

    ReadSummaries toRead() {
        return new ReadSummaries(List.copyOf(news.keySet()));
    }

    WriteSummaries toWrite(List<ReadSummaries.Row> read) {
        Map<String, Summary> known = new HashMap<>();
        read.forEach(row -> known.put(row.key(), SummaryBytes.read(row.summary())));
        List<Remembered> rows = new ArrayList<>(news.size());
        news.forEach((key, behaviours) -> {
            Summary sum = known.getOrDefault(key, Summary.NONE).plus(Summary.of(behaviours));
            rows.add(new Remembered(key, SummaryBytes.write(sum)));
        });
        return new WriteSummaries(rows);
    }
}
