package selfsame.api.person;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.LocalContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.reading.Batches;
import selfsame.api.reading.GraphReader;
import selfsame.api.reading.Reading;
import selfsame.api.reading.Readings;
import selfsame.cypher.read.FindNewestEvents;

@Controller
class FreshnessController {

    private final GraphReader graph;
    private final Readings readings;

    FreshnessController(GraphReader graph, Readings readings, Batches batches) {
        this.graph = graph;
        this.readings = readings;
        batches.add("newestEvent", this::newestEvents);
    }

    @SchemaMapping
    CompletableFuture<Freshness> freshness(
            Person person, @LocalContextValue Reading reading, DataLoader<String, FindNewestEvents.Row> newestEvent) {
        return newestEvent.load(person.id()).thenApply(newest -> Freshness.of(newest, readings.pending(reading)));
    }

    private Map<String, FindNewestEvents.Row> newestEvents(Collection<String> personIds) {
        return graph.read(new FindNewestEvents(List.copyOf(personIds))).stream()
                .collect(toMap(FindNewestEvents.Row::personId, row -> row));
    }
}
