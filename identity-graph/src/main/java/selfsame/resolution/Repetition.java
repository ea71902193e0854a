package selfsame.resolution;

import selfsame.decision.Expiry;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.policy.Ambiguous;
import selfsame.policy.DecisionRules.Order;
import selfsame.policy.Policy;

/**
 * Tells evidence that only repeats what is known. Most of a stream does; that is counted and needs no decision.
 *
 * @param now UTC epoch ms
 */
record Repetition(Policy policy, long now) {

    /**
     * Whether one more event changes nothing of a link but its count: it lies within a person, its place in the order stays, and it was not
     * void. One that was is followed from now on, which may make an identifier generic, or a device another's.
     */
    boolean is(Link link, StoredLink before) {
        return before.held().isEmpty()
                && !new Expiry(policy).isPast(before.link(), now)
                && link.firstSeenAt() >= before.link().firstSeenAt()
                && !isWeak(before.link())
                && !policy.decision().order().contains(Order.LATEST)
                && !goesToTheLatest(link.pair().left())
                && !goesToTheLatest(link.pair().right());
    }

    private boolean isWeak(Link link) {
        return link.kind().weakerThan(LinkKind.AUTHENTICATED)
                && link.events() < policy.decision().evidenceMin();
    }

    private boolean goesToTheLatest(Identifier identifier) {
        return policy.rule(identifier.namespace())
                .filter(rule -> rule.ambiguous() == Ambiguous.LATEST)
                .isPresent();
    }
}
