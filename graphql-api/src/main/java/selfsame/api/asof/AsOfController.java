package selfsame.api.asof;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.person.IdentifierInput;
import selfsame.api.person.LookUps;
import selfsame.api.reading.Readings;
import selfsame.api.security.ForEveryRole;

@Controller
class AsOfController {

    private final AsOf asOf;
    private final LookUps lookUps;
    private final Readings readings;

    AsOfController(AsOf asOf, LookUps lookUps, Readings readings) {
        this.asOf = asOf;
        this.lookUps = lookUps;
        this.readings = readings;
    }

    @QueryMapping
    @ForEveryRole
    DataFetcherResult<@Nullable Object> personByIdentifier(
            @Argument IdentifierInput identifier,
            @Argument @Nullable OffsetDateTime at,
            @Argument @Nullable OffsetDateTime knownAt,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        return AsOf.moment(at, knownAt)
                .map(moment -> then(readings.readAfter(after, environment, () -> asOf.around(identifier, moment))))
                .orElseGet(() -> readings.readAfter(
                        after,
                        environment,
                        () -> lookUps.owner(identifier, environment).orElse(null)));
    }

    private static DataFetcherResult<@Nullable Object> then(DataFetcherResult<Optional<AsOf.Around>> read) {
        Optional<AsOf.Around> around = Objects.requireNonNull(read.getData());
        return AsOf.inContext(
                read,
                around.flatMap(AsOf.Around::person).orElse(null),
                around.map(AsOf.Around::past).orElse(null));
    }
}
