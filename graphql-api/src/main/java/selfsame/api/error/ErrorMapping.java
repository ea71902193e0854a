package selfsame.api.error;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import selfsame.identity.IdentityException;

/** From what was thrown to what is told. The one place where that is decided. */
final class ErrorMapping {

    private static final Logger log = LoggerFactory.getLogger(ErrorMapping.class);

    private ErrorMapping() {}

    /** @param error holds the place in the query, where there is one */
    static GraphQLError map(Throwable thrown, GraphqlErrorBuilder<?> error) {
        return switch (thrown) {
            case Refusal.TooLarge large -> coded(error, "TOO_LARGE", large);
            case Refusal refusal -> refused(error, refusal.type(), refusal);
            case IdentityException failure -> map(failure, error);
            case AuthenticationException e -> told(error, ErrorType.UNAUTHORIZED, "Send a valid bearer token.");
            case AccessDeniedException e -> told(error, ErrorType.FORBIDDEN, "Your role may not ask this.");
            case AbortExecutionException _ ->
                told(error, ErrorType.BAD_REQUEST, "Cancelled: nobody waits for it any more.");
            default -> failed(error, "Something went wrong on our side.", Map.of(), thrown);
        };
    }

    private static GraphQLError map(IdentityException thrown, GraphqlErrorBuilder<?> error) {
        return switch (thrown) {
            case IdentityException.PersonNotFound e -> refused(error, ErrorType.NOT_FOUND, e);
            case IdentityException.ChangeNotFound e -> refused(error, ErrorType.NOT_FOUND, e);
            case IdentityException.ActRefused e -> coded(error, "REFUSED", e);
            case IdentityException.PreviewOutdated e -> coded(error, "CONFLICT", e);
            case IdentityException.ConcurrentChange e -> coded(error, "CONFLICT", e);
            case IdentityException.TookTooLong e -> refused(error, ErrorType.BAD_REQUEST, e);
            case IdentityException.StoreUnavailable e ->
                failed(error, "The graph store cannot be reached or is too busy; retry.", Map.of("retry", true), e);
            case IdentityException.PostconditionFailed e ->
                failed(error, "The graph is not as it must be.", Map.of(), e);
        };
    }

    private static GraphQLError refused(GraphqlErrorBuilder<?> error, ErrorType type, Throwable reason) {
        return told(error, type, Objects.requireNonNullElse(reason.getMessage(), type.name()));
    }

    /** @param code tells a program what the message tells a person */
    private static GraphQLError coded(GraphqlErrorBuilder<?> error, String code, RuntimeException reason) {
        return error.errorType(ErrorType.BAD_REQUEST)
                .message("%s", Objects.requireNonNullElse(reason.getMessage(), code))
                .extensions(Map.of("code", code))
                .build();
    }

    private static GraphQLError told(GraphqlErrorBuilder<?> error, ErrorType type, String message) {
        return error.errorType(type).message("%s", message).build();
    }

    /** An error of ours: told with an id under which the log has the rest. */
    static GraphQLError failed(
            GraphqlErrorBuilder<?> error, String message, Map<String, Object> hints, Throwable cause) {
        String errorId = UUID.randomUUID().toString();
        log.error("{} Error id {}.", message, errorId, cause);
        Map<String, Object> extensions = new TreeMap<>(hints);
        extensions.put("errorId", errorId);
        return error.errorType(ErrorType.INTERNAL_ERROR)
                .message("%s Error id %s.", message, errorId)
                .extensions(extensions)
                .build();
    }
}
