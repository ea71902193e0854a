package selfsame.ingestion.collector;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import selfsame.identity.Namespace;
import selfsame.ingestion.format.BinaryCloudEventFormat;
import selfsame.ingestion.format.CanonicalFormat;
import selfsame.ingestion.format.CanonicalLinesFormat;
import selfsame.ingestion.format.CloudEventsFormat;
import selfsame.ingestion.format.Format;
import selfsame.ingestion.format.SegmentBatchFormat;
import selfsame.ingestion.format.SegmentFormat;

/** Which format a request is in, by its route and its headers. */
final class Formats {

    private static final String CLOUD_EVENT_HEADER = "ce-";
    private static final List<MediaType> TAKEN = List.of(
            MediaType.APPLICATION_JSON,
            MediaType.APPLICATION_NDJSON,
            MediaType.parseMediaType("application/cloudevents+json"),
            MediaType.parseMediaType("application/cloudevents-batch+json"));

    private final Supplier<List<Namespace>> declared;

    /** @param declared the namespaces of the policy in force */
    Formats(Supplier<List<Namespace>> declared) {
        this.declared = declared;
    }

    /** Of {@code /v1/events}. @throws HttpMediaTypeNotSupportedException a content type that we do not take */
    Format ofEvents(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        String type = contentType(request);
        if (request.getHeader("ce-specversion") != null || request.getHeader("ce-id") != null) {
            requireOneOf(type, "application/json");
            return new BinaryCloudEventFormat(cloudEventAttributes(request));
        }
        return switch (type) {
            case "application/json" -> new CanonicalFormat();
            case "application/x-ndjson", "application/ndjson" -> new CanonicalLinesFormat();
            case "application/cloudevents+json", "application/cloudevents-batch+json" -> new CloudEventsFormat();
            default -> throw unsupported();
        };
    }

    /** Of a Segment route; browsers' beacons say {@code text/plain}. @throws HttpMediaTypeNotSupportedException as above */
    Format ofSegment(String call, HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        requireOneOf(contentType(request), "application/json", "text/plain");
        return call.equals("batch") ? new SegmentBatchFormat(declared.get()) : new SegmentFormat(call, declared.get());
    }

    private static String contentType(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        String header = request.getContentType();
        if (header == null) {
            return "application/json";
        }
        try {
            MediaType type = MediaType.parseMediaType(header);
            if (type.getCharset() == null || type.getCharset().equals(UTF_8)) {
                return (type.getType() + '/' + type.getSubtype()).toLowerCase(Locale.ROOT);
            }
        } catch (InvalidMediaTypeException unreadable) {
            throw unsupported();
        }
        throw unsupported();
    }

    private static void requireOneOf(String type, String... taken) throws HttpMediaTypeNotSupportedException {
        if (!List.of(taken).contains(type)) {
            throw unsupported();
        }
    }

    private static HttpMediaTypeNotSupportedException unsupported() {
        return new HttpMediaTypeNotSupportedException(
                "Events are taken as JSON in UTF-8: say so in Content-Type (application/json, application/x-ndjson, "
                        + "application/cloudevents+json or application/cloudevents-batch+json).",
                TAKEN);
    }

    private static Map<String, String> cloudEventAttributes(HttpServletRequest request) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String header : Collections.list(request.getHeaderNames())) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(CLOUD_EVENT_HEADER)) {
                attributes.put(name.substring(CLOUD_EVENT_HEADER.length()), request.getHeader(header));
            }
        }
        return attributes;
    }
}
