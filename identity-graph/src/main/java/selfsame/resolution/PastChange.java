package selfsame.resolution;

import java.util.Map;
import java.util.Optional;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;

/**
 * An entry of the history, as its undo has to know it.
 *
 * @param kind as it is stored
 * @param at when it was recorded, UTC epoch ms
 * @param survivor who went on; empty where nobody can be named
 * @param followsFrom the act that it is a consequence of
 * @param undoes the change that it undid
 * @param undoneBy the change that undid it
 * @param anchors where ids were anchored before, that it anchored elsewhere
 */
public record PastChange(
        String id,
        String kind,
        long at,
        Optional<PersonId> survivor,
        Optional<String> followsFrom,
        Optional<String> undoes,
        Optional<String> undoneBy,
        Map<PersonId, Identifier> anchors) {}
