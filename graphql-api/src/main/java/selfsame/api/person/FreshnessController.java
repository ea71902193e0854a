package selfsame.api.person;

import static java.util.stream.Collectors.toMap;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.reading.Batches;
import selfsame.api.reading.GraphReader;
import selfsame.api.reading.Readings;
import selfsame.cypher.read.FindNewestEvents;
import selfsame.cypher.read.FindUndecided;

@Controller
class FreshnessController {

    private final GraphReader graph;
    private final Readings readings;

    FreshnessController(GraphReader graph, Readings readings, Batches batches) {
        this.graph = graph;
        this.readings = readings;
        batches.add("newestEvent", this::newestEvents);
        batches.add("undecided", this::undecided);
    }

    @SchemaMapping
    CompletableFuture<Freshness> freshness(
            Person person,
            DataFetchingEnvironment environment,
            DataLoader<String, FindNewestEvents.Row> newestEvent,
            DataLoader<String, Boolean> undecided) {
        CompletableFuture<@Nullable Boolean> decisionPending =
                environment.getSelectionSet().contains("decisionPending")
                        ? undecided.load(person.id()).thenApply(found -> found)
                        : CompletableFuture.completedFuture(null);
        CompletableFuture<FindNewestEvents.@Nullable Row> newest =
                environment.getSelectionSet().containsAnyOf("lastEventAt", "resolvedAt", "lagMs")
                        ? newestEvent.load(person.id()).thenApply(found -> found)
                        : CompletableFuture.completedFuture(null);
        return newest.thenCombine(
                decisionPending,
                (event, pending) -> Freshness.of(event, Boolean.TRUE.equals(pending), readings.pending(environment)));
    }

    private Map<String, Boolean> undecided(Collection<String> personIds) {
        return graph.read(new FindUndecided(List.copyOf(personIds))).stream()
                .collect(toMap(FindUndecided.Row::personId, row -> true));
    }

    private Map<String, FindNewestEvents.Row> newestEvents(Collection<String> personIds) {
        return graph.read(new FindNewestEvents(List.copyOf(personIds))).stream()
                .collect(toMap(FindNewestEvents.Row::personId, row -> row));
    }
}
