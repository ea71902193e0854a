package selfsame.cypher.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;
import selfsame.cypher.profile.FiguresAsk;
import selfsame.cypher.profile.SharingRow;
import selfsame.cypher.profile.TieRow;

/**
 * {@code look-up-person.cypher}: a person with what is mostly asked of it, in one round trip; one row, or none. One of the names is not null.
 *
 * @param key canonical, of an identifier
 * @param identifierId surrogate id of an identifier
 * @param personId current or former
 * @param identifiers the page of them
 * @param summaries whether they are read
 */
public record LookUpPerson(
        @Nullable String key,
        @Nullable String identifierId,
        @Nullable String personId,
        Identifiers identifiers,
        boolean summaries,
        FiguresAsk figures)
        implements Statement<LookUpPerson.Row> {

    /**
     * @param before only what has a smaller id
     * @param limit 0: none
     */
    public record Identifiers(String before, int limit) {
        public static final Identifiers NONE = new Identifiers(PageAsk.NEWEST, 0);
    }

    /**
     * @param size identifiers of the person
     * @param identifiers the newest id first
     * @param summaries of identifiers that remember something
     */
    public record Row(
            PersonRow person,
            int size,
            List<IdentifierRow> identifiers,
            List<byte[]> summaries,
            List<TieRow> ties,
            List<SharingRow> sharing) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
