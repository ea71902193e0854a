package selfsame.simulation;

import java.util.List;
import java.util.SortedMap;
import selfsame.decision.HeldReason;

/**
 * What another policy would make of the graph.
 *
 * @param identifiers that were decided
 * @param leftOut identifiers of regions too large to be held at once: nothing is said of them
 * @param peopleMerging of those that there are, how many would be one person with another
 * @param peopleSplitting of those that there are, how many would not stay one person
 * @param identifiersMoved that would come to another person id
 * @param heldLinks per reason
 * @param effects the largest first
 */
public record Simulation(
        int identifiers,
        int leftOut,
        int peopleBefore,
        int peopleAfter,
        int peopleMerging,
        int peopleSplitting,
        int identifiersMoved,
        SortedMap<HeldReason, Held> heldLinks,
        List<Effect> effects) {

    public record Held(int before, int after) {

        Held plus(int moreBefore, int moreAfter) {
            return new Held(before + moreBefore, after + moreAfter);
        }
    }
}
