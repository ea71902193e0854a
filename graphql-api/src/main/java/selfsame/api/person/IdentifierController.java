package selfsame.api.person;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.LocalContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.reading.Readings;
import selfsame.api.security.ForEveryRole;

@Controller
class IdentifierController {

    private final Identifiers identifiers;
    private final Readings readings;

    IdentifierController(Identifiers identifiers, Readings readings) {
        this.identifiers = identifiers;
        this.readings = readings;
    }

    @QueryMapping
    @ForEveryRole
    DataFetcherResult<@Nullable Identifier> identifier(
            @Argument IdentifierInput identifier, DataFetchingEnvironment environment) {
        return readings.read(environment, () -> identifiers.find(identifier).orElse(null));
    }

    @SchemaMapping
    CompletableFuture<? extends @Nullable Object> person(
            Identifier identifier,
            @LocalContextValue(name = OwnersThen.KEY, required = false) @Nullable OwnersThen then,
            DataLoader<String, Person> ownerByIdentifierId,
            DataLoader<OwnersThen.Asked, Object> ownersThen) {
        return then == null
                ? ownerByIdentifierId.load(identifier.id())
                : ownersThen.load(new OwnersThen.Asked(then, identifier.id()));
    }
}
