package selfsame.ingestion.collector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import selfsame.ingestion.contract.Arrival;
import selfsame.ingestion.contract.Source;
import selfsame.ingestion.enrichment.Sender;
import selfsame.ingestion.rejected.RejectedEvent.Origin;

/** What is known of a request beside its body. */
record Request(
        Source source,
        Instant receivedAt,
        String path,
        String remote,
        @Nullable String userAgent) {

    Arrival arrival() {
        return new Arrival(source, receivedAt);
    }

    Sender sender() {
        return new Sender(source, userAgent);
    }

    Origin origin() {
        return new Origin.Http(path, remote);
    }
}
