package selfsame.policy;

import java.time.Duration;
import java.util.Optional;
import selfsame.identity.Namespace;

/**
 * What the policy says of one namespace.
 *
 * @param unique a person has at most one value of it
 * @param limit a person has at most this many values of it
 * @param fanOutMax an identifier linked to more distinct identifiers of counted namespaces than this is generic; empty: never
 * @param linkTtl a link with such an end is void this long after it was last seen; empty: never
 * @param counted its identifiers count where {@code fanOutMax} of others is reached; those of a unique namespace always do
 * @param sharedMax an identifier that is linked to two of the same unique namespace, and to more than this of all namespaces together, is
 *     generic; empty: never
 */
public record NamespaceRule(
        Namespace namespace,
        boolean unique,
        int limit,
        Ambiguous ambiguous,
        Optional<Integer> fanOutMax,
        Optional<Duration> linkTtl,
        Normaliser normaliser,
        boolean counted,
        Optional<Integer> sharedMax) {

    /** Only unique namespaces are counted, and no identifier is generic for being shared. */
    public NamespaceRule(
            Namespace namespace,
            boolean unique,
            int limit,
            Ambiguous ambiguous,
            Optional<Integer> fanOutMax,
            Optional<Duration> linkTtl,
            Normaliser normaliser) {
        this(namespace, unique, limit, ambiguous, fanOutMax, linkTtl, normaliser, unique, Optional.empty());
    }

    public NamespaceRule {
        if (limit < 1 || (unique && limit != 1)) {
            throw new IllegalArgumentException("limit must be at least 1, and 1 where unique");
        }
        if (unique && ambiguous != Ambiguous.NO) {
            throw new IllegalArgumentException("a namespace is unique or ambiguous, not both");
        }
        if (unique && !counted) {
            throw new IllegalArgumentException("a unique namespace is counted");
        }
        if (fanOutMax.isPresent() && fanOutMax.get() < 1) {
            throw new IllegalArgumentException("fanOutMax must be at least 1");
        }
        if (sharedMax.isPresent() && sharedMax.get() < 2) {
            throw new IllegalArgumentException("sharedMax must be at least 2: the two that it is shared by");
        }
        if (linkTtl.isPresent() && !linkTtl.get().isPositive()) {
            throw new IllegalArgumentException("linkTtl must be positive");
        }
    }

    /** Whether there is a number of others that makes its identifiers generic. */
    public boolean mayBeGeneric() {
        return fanOutMax.isPresent() || sharedMax.isPresent();
    }
}
