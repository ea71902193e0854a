package selfsame.ingestion.collector;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import selfsame.ingestion.contract.EventRefused;
import selfsame.ingestion.contract.RejectionReason;

/** Reads bodies, plain or gzip, and never more of one than it may have. */
final class Bodies {

    private final DataSize sizeMax;

    Bodies(DataSize sizeMax) {
        this.sizeMax = sizeMax;
    }

    /** How many bytes the body has, or may have where the request does not say. */
    long sizeAtMost(HttpServletRequest request) {
        long declared = request.getContentLengthLong();
        return declared < 0 || isGzip(request) ? sizeMax.toBytes() : Math.min(declared, sizeMax.toBytes());
    }

    /**
     * @throws RequestTooLarge before anything is read, where the request says its length
     * @throws EventRefused INVALID_JSON: it says gzip and is not
     * @throws HttpMediaTypeNotSupportedException another content encoding
     */
    byte[] read(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        int max = (int) sizeMax.toBytes();
        if (request.getContentLengthLong() > max) {
            throw new RequestTooLarge(sizeMax);
        }
        byte[] body = isGzip(request)
                ? inflated(request.getInputStream(), max)
                : request.getInputStream().readNBytes(max + 1);
        if (body.length > max) {
            throw new RequestTooLarge(sizeMax);
        }
        return body;
    }

    private static byte[] inflated(InputStream body, int max) throws IOException {
        try (InputStream inflating = new GZIPInputStream(body)) {
            return inflating.readNBytes(max + 1);
        } catch (ZipException | EOFException e) {
            throw new EventRefused(RejectionReason.INVALID_JSON, "the content encoding is gzip, the body is not");
        }
    }

    /** Whether it is gzip; what is neither gzip nor plain is refused when it is read. */
    private static boolean isGzip(HttpServletRequest request) {
        return encoding(request).equals("gzip");
    }

    static void requireKnownEncoding(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        if (!List.of("", "identity", "gzip").contains(encoding(request))) {
            throw new HttpMediaTypeNotSupportedException(
                    "The content encoding is neither gzip nor identity.", List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static String encoding(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    }
}
