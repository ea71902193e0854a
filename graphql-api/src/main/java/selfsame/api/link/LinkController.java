package selfsame.api.link;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageRequest;
import selfsame.api.person.Identifier;
import selfsame.api.reading.Readings;
import selfsame.api.security.ForAnalysts;
import selfsame.decision.HeldReason;

@Controller
class LinkController {

    private static final List<HeldReason> ALL = List.copyOf(Arrays.asList(HeldReason.values()));

    private final Links links;
    private final Readings readings;

    LinkController(Links links, Readings readings) {
        this.links = links;
        this.readings = readings;
    }

    @QueryMapping
    @ForAnalysts
    DataFetcherResult<Page<Link>> heldLinks(
            @Argument @Nullable HeldReason reason, PageRequest page, DataFetchingEnvironment environment) {
        List<String> reasons = (reason == null ? ALL : List.of(reason))
                .stream().map(Enum::name).toList();
        return readings.read(environment, () -> links.held(reasons, page));
    }

    /** The conflict; null where nothing is in conflict. */
    @SchemaMapping
    CompletableFuture<@Nullable List<Identifier>> witness(Link link, DataLoader<String, Identifier> identifierById) {
        if (link.witnessIds().isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return identifierById
                .loadMany(link.witnessIds())
                .thenApply(found -> found.stream().filter(Objects::nonNull).toList());
    }
}
