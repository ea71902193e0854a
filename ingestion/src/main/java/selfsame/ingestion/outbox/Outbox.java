package selfsame.ingestion.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfsame.cypher.outbox.DeleteOutbox;
import selfsame.cypher.outbox.FindOutbox;
import selfsame.cypher.outbox.FindPersonVersions;
import selfsame.cypher.outbox.SetAsideOutbox;

/** One shard of the outbox in Neo4j, and the people that its records are about. */
final class Outbox {

    /** What a record holds beside its value: key, headers, framing. */
    private static final int FRAMING_SIZE_MAX = 1024;

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final Graph graph;
    private final int shard;
    private final RelayProperties properties;
    private final RelayMetrics metrics;

    Outbox(Graph graph, int shard, RelayProperties properties, RelayMetrics metrics) {
        this.graph = graph;
        this.shard = shard;
        this.properties = properties;
        this.metrics = metrics;
    }

    /** That one look returns. */
    int rowsMax() {
        return properties.rowsMax();
    }

    /** The oldest rows by id. One that cannot be published is set aside, so that it holds up nobody else. */
    List<OutboxRow> oldest() {
        List<OutboxRow> rows = new ArrayList<>();
        for (FindOutbox.Row row : graph.run(new FindOutbox(shard, properties.rowsMax()))) {
            try {
                long valueSizeMax = properties.recordSizeMax().toBytes() - FRAMING_SIZE_MAX;
                rows.add(OutboxRow.parse(row.id(), row.records(), valueSizeMax));
            } catch (IllegalArgumentException unpublishable) {
                setAside(row.id(), unpublishable);
            }
        }
        return rows;
    }

    /** @return none for a person that is not there */
    Map<String, Long> versions(Collection<String> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return graph.run(new FindPersonVersions(people.stream().sorted().toList())).stream()
                .collect(Collectors.toMap(FindPersonVersions.Row::id, FindPersonVersions.Row::version));
    }

    void delete(List<OutboxRow> rows) {
        graph.run(new DeleteOutbox(rows.stream().map(OutboxRow::id).toList()));
    }

    private void setAside(String id, IllegalArgumentException reason) {
        graph.run(new SetAsideOutbox(id, String.valueOf(reason.getMessage())));
        metrics.setAside();
        log.error("Outbox row {} cannot be published and is set aside: {}", id, reason.getMessage());
    }
}
