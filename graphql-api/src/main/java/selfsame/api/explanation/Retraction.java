package selfsame.api.explanation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import selfsame.api.person.Identifier;
import selfsame.api.reading.Times;
import selfsame.cypher.explain.FactTold;

/**
 * A retraction in force as the schema shows it.
 *
 * @param changeId the act that said it
 */
public record Retraction(
        String id,
        Identifier a,
        Identifier b,
        String author,
        @Nullable String reason,
        OffsetDateTime from,
        String changeId) {

    static Retraction of(FactTold fact, Identifier a, Identifier b) {
        return new Retraction(fact.id(), a, b, fact.author(), fact.reason(), Times.utc(fact.at()), fact.begunBy());
    }
}
