package selfsame.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neo4j.driver.TransactionContext;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.profile.ReadSummaries;
import selfsame.cypher.profile.WriteSummaries;
import selfsame.cypher.profile.WriteSummaries.Remembered;
import selfsame.profile.Behaviour;
import selfsame.profile.Summary;
import selfsame.profile.SummaryBytes;
import selfsame.resolution.Writes;

/**
 * Adds a batch's events to what the identifiers remember that they are attributed to. Under the locks that the upsert of identifiers took,
 * so nobody adds to the same summary meanwhile. Merges, splits and undos write none: a summary stays with its identifier.
 */
final class SummaryWriting {

    private final TransactionContext transaction;
    private final Writes writes;

    SummaryWriting(TransactionContext transaction, Writes writes) {
        this.transaction = transaction;
        this.writes = writes;
    }

    void write() {
        SortedMap<String, List<Behaviour>> news = news();
        if (news.isEmpty()) {
            return;
        }
        List<String> keys = List.copyOf(news.keySet());
        Map<String, Summary> known = new HashMap<>();
        CypherRunner.run(transaction, new ReadSummaries(keys))
                .forEach(row -> known.put(row.key(), SummaryBytes.read(row.summary())));
        List<Remembered> rows = new ArrayList<>(keys.size());
        news.forEach((key, behaviours) -> {
            Summary sum = known.getOrDefault(key, Summary.NONE).plus(Summary.of(behaviours));
            rows.add(new Remembered(key, SummaryBytes.write(sum)));
        });
        CypherRunner.run(transaction, new WriteSummaries(rows));
    }

    private SortedMap<String, List<Behaviour>> news() {
        SortedMap<String, List<Behaviour>> news = new TreeMap<>();
        for (Writes.StoredEvent stored : writes.events()) {
            stored.attributedTo()
                    .ifPresent(identifier -> news.computeIfAbsent(identifier.canonical(), _ -> new ArrayList<>())
                            .add(stored.event().behaviour()));
        }
        return news;
    }
}
