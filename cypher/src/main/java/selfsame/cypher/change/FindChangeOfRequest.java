package selfsame.cypher.change;

import selfsame.cypher.Statement;

/** {@code find-change-of-request.cypher}: what a request did, when it was made before. */
public record FindChangeOfRequest(String request) implements Statement<FindChangeOfRequest.Row> {

    /** @param content the digest of what was asked for */
    public record Row(String id, String content) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
