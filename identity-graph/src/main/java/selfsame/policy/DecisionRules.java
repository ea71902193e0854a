package selfsame.policy;

import java.time.Duration;
import java.util.List;

/**
 * How links compete and what holds them back.
 *
 * @param order what decides which link is taken first; ties end in the canonical key
 * @param limitDefault values per namespace and person where the namespace names no limit
 * @param sizeMax identifiers per person; a fuse, not a rule
 * @param evidenceMin a link below AUTHENTICATED with fewer events than this is weak
 * @param establishedAge two sides each at least this much older than a weak link are not joined by it; zero: no bridge guard
 */
public record DecisionRules(
        List<Order> order, int limitDefault, int sizeMax, int evidenceMin, Duration establishedAge) {

    /** One criterion; a smaller rank is taken first. */
    public enum Order {
        /** The stronger kind of evidence. */
        KIND,
        /** The stronger end's namespace, then the weaker's. */
        PRIORITY,
        /** The better score; all but matched links have the best there is. */
        SCORE,
        /** The link that was first seen earlier. */
        EARLIEST,
        /** The link that was last seen later. */
        LATEST
    }

    public static final DecisionRules DEFAULT =
            new DecisionRules(List.of(Order.KIND, Order.PRIORITY, Order.EARLIEST), 100, 5_000, 1, Duration.ZERO);

    public DecisionRules {
        order = List.copyOf(order);
        if (limitDefault < 1 || sizeMax < 1 || evidenceMin < 1 || establishedAge.isNegative()) {
            throw new IllegalArgumentException(
                    "limitDefault, sizeMax and evidenceMin must be at least 1, establishedAge not negative");
        }
        if (order.contains(Order.EARLIEST) && order.contains(Order.LATEST)) {
            throw new IllegalArgumentException("order names earliest or latest, not both");
        }
    }
}
