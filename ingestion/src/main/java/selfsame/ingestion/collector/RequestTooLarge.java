package selfsame.ingestion.collector;

import org.springframework.util.unit.DataSize;

/** A body is larger than a body may be; what is beyond the bound was not kept. */
final class RequestTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    RequestTooLarge(DataSize max) {
        super("a request has at most %d bytes, also when inflated".formatted(max.toBytes()), null, false, false);
    }
}
