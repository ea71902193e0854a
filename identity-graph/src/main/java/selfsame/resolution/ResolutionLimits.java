package selfsame.resolution;

/**
 * Bounds of the hot path.
 *
 * @param decisionIdentifiersMax a decision over more identifiers than this leaves the stream and is made by the worker
 * @param widenMax how often a transaction starts over with more people locked before the batch is tried in halves
 */
public record ResolutionLimits(int decisionIdentifiersMax, int widenMax) {

    public ResolutionLimits {
        if (decisionIdentifiersMax < 1 || widenMax < 1) {
            throw new IllegalArgumentException("decisionIdentifiersMax and widenMax must be at least 1");
        }
    }
}
