package selfsame.ingestion.collector;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.ingestion.contract.RejectionReason;

/**
 * What became of the events of one request.
 *
 * @param results one per event, in the order they came
 * @param token for reading one's own writes: hand it to a query, which then waits for these events; absent when none was accepted
 */
@JsonInclude(Include.NON_NULL)
record Receipt(
        int accepted,
        int rejected,
        List<Result> results,
        @Nullable String token) {

    /** @param id what the client called the event, where that could be read */
    @JsonInclude(Include.NON_NULL)
    record Result(
            int index,
            @Nullable String id,
            Status status,
            @Nullable RejectionReason reason,
            @Nullable String detail) {}

    enum Status {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("rejected")
        REJECTED
    }
}
