package selfsame.verification;

import java.util.List;

/**
 * What a verification came to.
 *
 * @param identifiers that were looked at
 * @param people they form
 * @param links between them
 * @param heldLinks of them that are held
 * @param pendingLinks of them that wait for a decision
 * @param waiting identifiers of regions that are not as they will be, because something there is still to be decided
 * @param unsettled identifiers of regions that differed, and then changed each time they were looked at again
 * @param leftOut identifiers of regions too large to be held at once
 * @param differenceCount at least {@code differences.size()}
 */
public record Verification(
        int identifiers,
        int people,
        int links,
        int heldLinks,
        int pendingLinks,
        int waiting,
        int unsettled,
        int leftOut,
        int differenceCount,
        List<Difference> differences) {

    public Verification {
        differences = List.copyOf(differences);
    }
}
