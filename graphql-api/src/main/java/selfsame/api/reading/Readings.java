package selfsame.api.reading;

import graphql.GraphQLContext;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads an answer's root together with the positions that it stands at, in one transaction, where the query asks what is pending.
 * What hangs on the root is read later, and so is no older.
 */
@Component
public class Readings {

    private final GraphReader graph;
    private final Positions positions;
    private final EndOffsets endOffsets;

    Readings(GraphReader graph, Positions positions, EndOffsets endOffsets) {
        this.graph = graph;
        this.positions = positions;
        this.endOffsets = endOffsets;
    }

    /** The data with its {@link Reading} in the local context. */
    public <T extends @Nullable Object> DataFetcherResult<T> read(
            DataFetchingEnvironment environment, Supplier<T> data) {
        return read(environment, true, data);
    }

    /** @param token a collector's; waits for what it stands for, for a bounded time */
    public <T extends @Nullable Object> DataFetcherResult<T> readAfter(
            @Nullable String token, DataFetchingEnvironment environment, Supplier<T> data) {
        return read(environment, token == null || positions.await(EventToken.parse(token)), data);
    }

    /** As far as the answer's root has told; how much only where it is asked for. */
    public Pending pending(DataFetchingEnvironment environment) {
        return environment.getLocalContext() instanceof GraphQLContext context
                        && context.get(Reading.KEY) instanceof Reading reading
                ? new Pending(asksFor("pendingAtMost", environment) ? atMost(reading) : 0, reading.caughtUp())
                : new Pending(Integer.MAX_VALUE, true);
    }

    private int atMost(Reading reading) {
        return endOffsets.now().map(reading::pendingAtMost).orElse(Integer.MAX_VALUE);
    }

    private static boolean asksFor(String name, DataFetchingEnvironment environment) {
        return environment.getSelectionSet().getFields().stream()
                .anyMatch(field -> field.getName().equals(name));
    }

    private <T extends @Nullable Object> DataFetcherResult<T> read(
            DataFetchingEnvironment environment, boolean caughtUp, Supplier<T> data) {
        return asksFor("pendingAtMost", environment)
                ? graph.inOneTransaction(() -> {
                    Reading reading = new Reading(positions.read(), caughtUp);
                    return told(data.get(), reading);
                })
                : told(data.get(), new Reading(Map.of(), caughtUp));
    }

    private static <T extends @Nullable Object> DataFetcherResult<T> told(T data, Reading reading) {
        return DataFetcherResult.<T>newResult()
                .data(data)
                .localContext(GraphQLContext.of(Map.of(Reading.KEY, reading)))
                .build();
    }
}
