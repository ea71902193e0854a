package selfsame.decision;

import java.util.List;
import java.util.Set;
import selfsame.identity.Pair;

/** What people with authority said and is in force. */
public record Facts(List<Separation> separations, Set<Pair> retracted) {

    public static final Facts NONE = new Facts(List.of(), Set.of());

    public Facts {
        separations = List.copyOf(separations);
        retracted = Set.copyOf(retracted);
    }
}
