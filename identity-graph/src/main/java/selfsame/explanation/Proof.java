package selfsame.explanation;

import java.util.List;
import selfsame.identity.Pair;

/** What would join two people. From the least to the most. */
public sealed interface Proof {

    /** @param events that carry both identifiers of the pair, from now on */
    record Seen(Pair pair, int events) implements Proof {}

    /** One event that carries both, on which the stronger one was authenticated. */
    record Authenticated(Pair pair) implements Proof {}

    /**
     * A steward says so.
     *
     * @param endsSeparations ids of separations in force that this would end
     */
    record Confirmed(Pair pair, List<String> endsSeparations) implements Proof {}

    /** @param separations ids of separations in force that would have to end first; none: it is not for them */
    record Nothing(List<String> separations) implements Proof {}

    /** More people than may be read would have to be decided to tell. */
    record Untold() implements Proof {}
}
