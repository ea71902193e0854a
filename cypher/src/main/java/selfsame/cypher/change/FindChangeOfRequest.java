package selfsame.cypher.change;

import selfsame.cypher.Statement;

/** {@code find-change-of-request.cypher}: what a request did, when it was made before. */
public record FindChangeOfRequest(String request) implements Statement<FindChangeOfRequest.Row> {

    public record Row(String id) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
