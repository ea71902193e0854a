package selfsame.ingestion.collector;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import selfsame.ingestion.contract.RejectionReason;

/** What went wrong, as RFC 9457 says it: {@code application/problem+json}. What Spring itself refuses, its base class maps. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String TYPE = "urn:selfsame:problem:";

    /** A request with rejected events: 413 when it was too large as a whole, else 400. Carries all of the receipt. */
    static ProblemDetail rejected(Receipt receipt) {
        ProblemDetail problem = receipt.results().stream().anyMatch(Problems::isTooLarge)
                ? problem(HttpStatus.CONTENT_TOO_LARGE, "request-too-large", "No event of the request was taken.")
                : problem(
                        HttpStatus.BAD_REQUEST,
                        "events-rejected",
                        "Accepted: %d, rejected: %d; the results say why."
                                .formatted(receipt.accepted(), receipt.rejected()));
        problem.setProperty("accepted", receipt.accepted());
        problem.setProperty("rejected", receipt.rejected());
        problem.setProperty("results", receipt.results());
        if (receipt.token() != null) {
            problem.setProperty("token", receipt.token());
        }
        return problem;
    }

    /** Spring's own words for it name neither what came nor what is taken. */
    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException refusal,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return ResponseEntity.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .headers(headers)
                .body(problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type", refusal.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tryLater(TryLater refusal) {
        return ResponseEntity.status(refusal.status())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfterSeconds()))
                .body(problem(refusal.status(), "try-later", refusal.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unauthenticated(AuthenticationException refusal) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"selfsame\"")
                .body(
                        problem(
                                HttpStatus.UNAUTHORIZED,
                                "write-key",
                                "Send a write key that is known: as the user name of Basic, as a Bearer token, or in X-Write-Key."));
    }

    @ExceptionHandler
    ProblemDetail forbidden(AccessDeniedException refusal) {
        return problem(HttpStatus.FORBIDDEN, "forbidden", "This write key may not do that.");
    }

    @ExceptionHandler
    ProblemDetail interrupted(IOException broken) {
        log.debug("A body could not be read to its end", broken);
        return problem(HttpStatus.BAD_REQUEST, "body", "The body could not be read to its end.");
    }

    @ExceptionHandler
    ProblemDetail fault(RuntimeException fault) {
        log.error("A request failed", fault);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "fault", "This is our fault, and it was logged.");
    }

    static ProblemDetail problem(HttpStatus status, String type, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, Objects.requireNonNullElse(detail, ""));
        problem.setType(URI.create(TYPE + type));
        return problem;
    }

    private static boolean isTooLarge(Receipt.Result result) {
        return result.reason() == RejectionReason.REQUEST_TOO_LARGE
                || result.reason() == RejectionReason.TOO_MANY_EVENTS;
    }
}
