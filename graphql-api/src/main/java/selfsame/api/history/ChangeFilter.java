package selfsame.api.history;

import java.util.List;
import java.util.Optional;

/**
 * Which of all changes.
 *
 * @param since UTC epoch ms
 * @param reviewed whether reviewed ones, those that are not, or both
 */
record ChangeFilter(Optional<ChangeKind> kind, long since, List<Boolean> reviewed) {}
