package selfsame.resolution;

import java.util.List;
import selfsame.history.Change;

/** What became of a batch. */
public sealed interface Resolved {

    /**
     * It is in the store, and the positions with it.
     *
     * @param applied events stored
     * @param duplicates events that were stored before
     * @param rejected records that cannot be used
     * @param changes what it did to people
     * @param deferred links that are held PENDING, to be decided off the stream
     */
    record Applied(int applied, int duplicates, int rejected, List<Change> changes, int deferred) implements Resolved {}

    /** Somebody else moved a position of it meanwhile: nothing was written, and it is not ours to write. */
    record Fenced() implements Resolved {}
}
