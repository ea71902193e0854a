package selfsame.resolution;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import selfsame.history.FactChanges;
import selfsame.identity.Identifier;
import selfsame.identity.Pair;
import selfsame.identity.PersonId;

/**
 * A steward's act as it is written: an entry of the history of its own, from which the other changes follow, and the facts.
 *
 * @param change the id of that entry; the facts that it begins are numbered under it
 * @param reason in the steward's words
 * @param survivor who holds what the act spoke of first, afterwards
 * @param concerned everyone of whom it spoke or whom it changed, with how many identifiers he has afterwards
 * @param moved how many identifiers belong to somebody else now
 * @param unconfirmed pairs whose confirmation ended: their link goes
 * @param undoes the change that it undoes
 * @param restores the change that is not undone any more, because what undid it is
 * @param restored ids that are anchored again where they were
 * @param request under which a retry finds it
 */
public record Deed(
        String change,
        Kind kind,
        String reason,
        PersonId survivor,
        Map<PersonId, Integer> concerned,
        int moved,
        FactChanges facts,
        Set<Pair> unconfirmed,
        Optional<String> undoes,
        Optional<String> restores,
        Map<PersonId, Identifier> restored,
        Optional<Order.Request> request) {

    /** As the history calls it. */
    public enum Kind {
        UNDONE,
        SEPARATED,
        CONFIRMED,
        RETRACTED,
        MOVED
    }
}
