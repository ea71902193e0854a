package selfsame.api.error;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Brings what the engine itself says (syntax, validation, limits) into the five categories, and takes the values out that it repeats. */
@Component
final class ErrorCategories implements WebGraphQlInterceptor {

    private static final Pattern REPEATED_VALUE = Pattern.compile("(StringValue\\{value=')[^}]*('})");

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(ErrorCategories::categorised);
    }

    private static WebGraphQlResponse categorised(WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (errors.stream().allMatch(error -> error.getErrorType() instanceof ErrorType)) {
            return response;
        }
        return response.transform(builder ->
                builder.errors(errors.stream().map(ErrorCategories::categorised).toList()));
    }

    private static GraphQLError categorised(GraphQLError error) {
        ErrorClassification type = error.getErrorType();
        if (type instanceof ErrorType) {
            return error;
        }
        var same =
                GraphqlErrorBuilder.newError().locations(error.getLocations()).path(error.getPath());
        return isTheCallers(type)
                ? same.errorType(ErrorType.BAD_REQUEST)
                        .message(
                                "%s", REPEATED_VALUE.matcher(error.getMessage()).replaceAll("$1***$2"))
                        .build()
                : ErrorMapping.failed(
                        same,
                        "Something went wrong on our side.",
                        Map.of(),
                        new IllegalStateException(error.toString()));
    }

    private static boolean isTheCallers(ErrorClassification type) {
        return type instanceof graphql.ErrorType known
                && switch (known) {
                    case InvalidSyntax, ValidationError, OperationNotSupported, ExecutionAborted -> true;
                    case DataFetchingException, NullValueInNonNullableField -> false;
                };
    }
}
