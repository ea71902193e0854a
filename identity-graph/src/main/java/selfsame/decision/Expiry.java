package selfsame.decision;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Policy;

/** When a link is void unless it is seen again. */
public record Expiry(Policy policy) {

    /** UTC epoch ms; empty: never. */
    public OptionalLong of(Link link) {
        if (link.kind() == LinkKind.CONFIRMED) {
            return OptionalLong.empty();
        }
        return Stream.of(link.pair().left(), link.pair().right())
                .flatMap(end -> linkTtl(end).stream())
                .mapToLong(ttl -> link.lastSeenAt() + ttl.toMillis())
                .min();
    }

    /** @param now UTC epoch ms */
    public boolean isPast(Link link, long now) {
        OptionalLong at = of(link);
        return at.isPresent() && at.getAsLong() <= now;
    }

    private Optional<Duration> linkTtl(Identifier identifier) {
        return policy.rule(identifier.namespace()).flatMap(NamespaceRule::linkTtl);
    }
}
