package selfsame.resolution;

/**
 * One record of the stream, as it came.
 *
 * @param partition the stream's partition
 * @param offset its place there
 * @param content what it holds
 */
public record Delivery(int partition, long offset, Content content) {

    /** An event, or something that is none. */
    public sealed interface Content {

        record Event(IncomingEvent event) implements Content {}

        /**
         * What cannot be used, with all that is needed to tell so.
         *
         * @param source who sent it; {@code unknown} where even that cannot be read
         * @param reason a code such as {@code INVALID_JSON}
         * @param record what goes to the topic of rejected events: one JSON object
         */
        record Unusable(String source, String reason, String record) implements Content {}
    }
}
