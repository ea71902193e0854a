package selfsame.ingestion.activation;

import java.util.Optional;

/**
 * Why somebody is looked at.
 *
 * @param change that merged, split or moved
 */
record Because(Reason reason, Optional<String> change) {

    static final Because EVENT = new Because(Reason.EVENT, Optional.empty());
    static final Because TIME = new Because(Reason.TIME, Optional.empty());
    static final Because RULES = new Because(Reason.RULES, Optional.empty());

    /** From the weakest: a change of identity explains more than an event that came with it. */
    enum Reason {
        RULES,
        TIME,
        EVENT,
        MOVED,
        SPLIT,
        MERGED
    }

    static Because stronger(Because a, Because b) {
        return a.reason.compareTo(b.reason) >= 0 ? a : b;
    }
}
