package selfsame.profile;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What the graph says of a person beside its summaries.
 *
 * @param cohesion empty: the person is too large to tell
 * @param owners per namespace, of the identifier with the most owners that the person is linked to: when each was first seen with it,
 *     UTC epoch ms, oldest first
 */
public record Figures(Optional<Cohesion> cohesion, SortedMap<String, List<Long>> owners) {

    public static final Figures NONE = new Figures(Optional.empty(), Collections.emptySortedMap());
}
