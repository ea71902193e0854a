package selfsame.api.asof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import selfsame.api.person.Identifier;
import selfsame.asof.Moment;
import selfsame.cypher.asof.PastLinkRow;
import selfsame.decision.Decided;
import selfsame.decision.Decision;
import selfsame.decision.Evidence;
import selfsame.decision.Facts;
import selfsame.identity.Link;
import selfsame.policy.Policy;

/**
 * All that evidence tied together by a time.
 *
 * @param identifiers with when they were first seen, as far as was recorded
 * @param links in no order
 */
record Tied(
        Moment moment, Map<selfsame.identity.Identifier, Seen> identifiers, Map<Link.Key, Evident> links, Facts facts) {

    record Seen(Identifier identifier, long firstSeenAt) {}

    /** @param then the link with the evidence of then */
    record Evident(PastLinkRow row, Link then) {}

    /** Now is then. */
    Decided decide(Policy policy) {
        Map<selfsame.identity.Identifier, Long> firstSeenAt = new HashMap<>();
        identifiers.forEach((identifier, seen) -> firstSeenAt.put(identifier, seen.firstSeenAt()));
        List<Link> all = links.values().stream().map(Evident::then).toList();
        return Decision.decide(Evidence.of(firstSeenAt, all), facts, policy, moment.occurredBy());
    }

    List<List<Identifier>> shown(Decided decided) {
        return decided.people().stream()
                .map(person -> person.stream()
                        .map(member ->
                                Objects.requireNonNull(identifiers.get(member)).identifier())
                        .toList())
                .toList();
    }

    String idOf(selfsame.identity.Identifier identifier) {
        return Objects.requireNonNull(identifiers.get(identifier)).identifier().id();
    }
}
