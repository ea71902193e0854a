package selfsame.api.explanation;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.history.Change;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageRequest;
import selfsame.api.person.Identifier;
import selfsame.api.reading.Readings;
import selfsame.api.security.ForAnalysts;

@Controller
class SeparationController {

    private final Separations separations;
    private final Readings readings;

    SeparationController(Separations separations, Readings readings) {
        this.separations = separations;
        this.readings = readings;
    }

    @QueryMapping
    @ForAnalysts
    DataFetcherResult<Page<Separation>> separations(PageRequest page, DataFetchingEnvironment environment) {
        return readings.read(environment, () -> separations.inForce(page));
    }

    @SchemaMapping(typeName = "SeparationSide")
    CompletableFuture<Page<Identifier>> identifiers(
            Separation.Side side, PageRequest page, DataLoader<SideOf, Page<Identifier>> sides) {
        return sides.load(new SideOf(side.separationId(), side.name(), page));
    }

    @SchemaMapping
    CompletableFuture<Change> change(Separation separation, DataLoader<String, Change> changeById) {
        return changeById.load(separation.changeId());
    }

    @SchemaMapping
    CompletableFuture<Change> change(Retraction retraction, DataLoader<String, Change> changeById) {
        return changeById.load(retraction.changeId());
    }
}
