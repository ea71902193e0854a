package selfsame.ingestion.collector;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import selfsame.ingestion.contract.EventRefused;
import selfsame.ingestion.contract.RejectionReason;
import selfsame.ingestion.contract.Source;
import selfsame.ingestion.format.Format;

/**
 * The collector's routes. A request whose events are all accepted is answered with 202; one with a rejected event with 400, and the
 * reason of each, although its good events are taken: Segment's clients neither repeat a 400 nor keep quiet about it.
 */
@RestController
@ConditionalOnBooleanProperty(name = "selfsame.collector.enabled", matchIfMissing = true)
final class EventsController {

    private final Formats formats;
    private final Bodies bodies;
    private final Admission admission;
    private final TakeEvents events;
    private final InstantSource clock = InstantSource.system();

    EventsController(Formats formats, Bodies bodies, Admission admission, TakeEvents events) {
        this.formats = formats;
        this.bodies = bodies;
        this.admission = admission;
        this.events = events;
    }

    @PostMapping("/v1/events")
    ResponseEntity<Object> events(HttpServletRequest http, @AuthenticationPrincipal Source source)
            throws IOException, HttpMediaTypeNotSupportedException {
        return answer(take(formats.ofEvents(http), http, source));
    }

    @PostMapping("/v1/{call:track|identify|page|screen|group|alias|batch}")
    ResponseEntity<Object> segment(
            @PathVariable String call, HttpServletRequest http, @AuthenticationPrincipal Source source)
            throws IOException, HttpMediaTypeNotSupportedException {
        return answer(take(formats.ofSegment(call, http), http, source));
    }

    private Receipt take(Format format, HttpServletRequest http, Source source)
            throws IOException, HttpMediaTypeNotSupportedException {
        Bodies.requireKnownEncoding(http);
        Request request = new Request(
                source,
                clock.instant(),
                http.getRequestURI(),
                http.getRemoteAddr(),
                http.getHeader(HttpHeaders.USER_AGENT));
        try (Admission.Reservation _ = admission.reserve(bodies.sizeAtMost(http))) {
            return events.take(format, bodies.read(http), request);
        } catch (RequestTooLarge tooLarge) {
            var refusal = new EventRefused(RejectionReason.REQUEST_TOO_LARGE, String.valueOf(tooLarge.getMessage()));
            return events.refuse(refusal, format, request);
        } catch (EventRefused unreadable) {
            return events.refuse(unreadable, format, request);
        }
    }

    private static ResponseEntity<Object> answer(Receipt receipt) {
        return receipt.rejected() == 0
                ? ResponseEntity.accepted().body(receipt)
                : ResponseEntity.of(Problems.rejected(receipt)).build();
    }
}
