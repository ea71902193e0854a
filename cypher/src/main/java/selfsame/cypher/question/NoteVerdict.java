package selfsame.cypher.question;

import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code note-verdict.cypher}: notes a steward's answer before it is acted on; nulls take the note away. */
public record NoteVerdict(String id, Noted noted, long at) implements Statement<NoteVerdict.Row> {

    public record Noted(
            @Nullable String verdict,
            @Nullable String author,
            @Nullable String reason) {}

    public record Row(String id) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
