package selfsame.api.explanation;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.api.reading.Times;
import selfsame.cypher.explain.FactTold;

/**
 * A separation in force as the schema shows it.
 *
 * @param changeId the act that said it
 */
public record Separation(
        String id,
        List<Side> sides,
        String author,
        @Nullable String reason,
        OffsetDateTime from,
        String changeId) {

    /** @param name LEFT or RIGHT */
    public record Side(String separationId, String name) {}

    static Separation of(FactTold fact) {
        return new Separation(
                fact.id(),
                List.of(new Side(fact.id(), "LEFT"), new Side(fact.id(), "RIGHT")),
                fact.author(),
                fact.reason(),
                Times.utc(fact.at()),
                fact.begunBy());
    }
}
