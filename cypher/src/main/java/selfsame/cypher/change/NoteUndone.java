package selfsame.cypher.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code note-undone.cypher}: by which act changes are undone, or that they are not any more. */
public record NoteUndone(List<Noted> changes) implements Statement<NoteUndone.Row> {

    public record Noted(String id, @Nullable String undoneBy) {}

    public record Row(long noted) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
