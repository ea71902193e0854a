package selfsame.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Queries that were read and found valid: a program asks the same ones again and again, with other variables. Values of callers belong into
 * variables, so the texts are few; those asked last are kept, up to so many characters of them together. Thread-safe.
 */
final class ReadQueries implements PreparsedDocumentProvider {

    private final Cache<String, PreparsedDocumentEntry> known;

    ReadQueries(long charactersMax) {
        this.known = Caffeine.newBuilder()
                .maximumWeight(charactersMax)
                .weigher((String query, PreparsedDocumentEntry read) -> 1 + query.length())
                .build();
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> read) {
        PreparsedDocumentEntry query = known.getIfPresent(input.getQuery());
        if (query == null) {
            query = read.apply(input);
            if (!query.hasErrors()) {
                known.put(input.getQuery(), query);
            }
        }
        return CompletableFuture.completedFuture(query);
    }
}
