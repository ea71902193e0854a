package selfsame.cypher.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/**
 * {@code read-question.cypher}: a row for each identifier that a case is about.
 *
 * @param farMax at most so many far ends
 */
public record ReadQuestion(String id, int farMax) implements Statement<ReadQuestion.Row> {

    /** @param person whose it is */
    public record Far(String id, String key, String person) {}

    /**
     * One identifier.
     *
     * @param members keys of the other identifiers of its person; none where the question is about one identifier
     * @param far the other ends of what is held for this one's sake
     */
    public record Row(
            String reason,
            String state,
            long openedAt,
            @Nullable String verdict,
            String key,
            List<String> members,
            List<Far> far) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
