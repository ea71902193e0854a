package selfsame.store;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.neo4j.driver.Driver;
import selfsame.decision.Evidence;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Namespace;
import selfsame.policy.Ambiguous;
import selfsame.policy.Blocked;
import selfsame.policy.DecisionRules;
import selfsame.policy.DecisionRules.Order;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Normaliser;
import selfsame.policy.Policy;
import selfsame.resolution.Batch;
import selfsame.resolution.IncomingEvent;
import selfsame.resolution.RandomStream;
import selfsame.resolution.Refusal;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.ResolveEvents;

/** Random graphs that the resolver built, under policies that make use of every guardrail. */
final class Worlds {

    static final long NOW = 10_000_000;
    static final Refusal NEVER = (delivery, why) -> {
        throw new AssertionError("refused " + delivery + ": " + why);
    };

    private static final int EVENTS = 200;
    private static final int VALUES = 14;

    private Worlds() {}

    /** The first of the policies that a world may be looked at under. */
    static Policy strict() {
        return policy(1, Ambiguous.RELEASE, 2, 8);
    }

    static Policy lax() {
        return policy(2, Ambiguous.NO, 6, 60);
    }

    static Policy policy(int version, Ambiguous device, int fanOutMax, int sizeMax) {
        return new Policy(
                version,
                List.of(
                        rule("user_id", true, 1, Ambiguous.NO, Optional.empty()),
                        rule("loyalty_id", true, 1, Ambiguous.NO, Optional.empty()),
                        rule("email", false, 3, Ambiguous.NO, Optional.of(fanOutMax)),
                        rule("phone", false, 3, Ambiguous.NO, Optional.empty()),
                        rule("device_id", false, 100, device, Optional.empty()),
                        rule("cookie", false, 100, device, Optional.empty())),
                Blocked.NONE,
                new DecisionRules(
                        List.of(Order.KIND, Order.PRIORITY, Order.EARLIEST), 100, sizeMax, 2, Duration.ofMinutes(2)));
    }

    static Policy withCookieTtl(Policy policy, Duration ttl) {
        return new Policy(
                policy.version(),
                policy.namespaces().stream()
                        .map(rule -> rule.namespace().name().equals("cookie")
                                ? new NamespaceRule(
                                        rule.namespace(),
                                        rule.unique(),
                                        rule.limit(),
                                        rule.ambiguous(),
                                        rule.fanOutMax(),
                                        Optional.of(ttl),
                                        rule.normaliser())
                                : rule)
                        .toList(),
                policy.blocked(),
                policy.decision());
    }

    private static NamespaceRule rule(
            String namespace, boolean unique, int limit, Ambiguous ambiguous, Optional<Integer> fanOutMax) {
        return new NamespaceRule(
                new Namespace(namespace), unique, limit, ambiguous, fanOutMax, Optional.empty(), Normaliser.NONE);
    }

    static ResolveEvents resolver(Driver driver, Supplier<Policy> policy) {
        return new ResolveEvents(
                IdentityStores.neo4j(
                        driver,
                        new IdentityStores.Settings("test", 1, Optional.empty(), Duration.ofMinutes(1), () -> {})),
                policy,
                IdentityStores::mintPersonId,
                () -> NOW,
                new ResolutionLimits(5_000, 20));
    }

    /** An emptied graph with a random stream in it, resolved under {@code policy}. */
    static Driver resolved(long seed, Policy policy) {
        Driver driver = Graph.emptied();
        ResolveEvents resolve = resolver(driver, () -> policy);
        for (Batch batch : stream(seed).batches(seed, 0, 40)) {
            resolve.resolve(batch, NEVER);
        }
        return driver;
    }

    static RandomStream stream(long seed) {
        return RandomStream.of(seed, EVENTS, VALUES);
    }

    /** All that the events say, gathered without the code that is tried. */
    static Evidence evidence(RandomStream stream, Policy policy) {
        Map<Identifier, Long> firstSeenAt = new HashMap<>();
        Map<Link.Key, Link> links = new HashMap<>();
        for (IncomingEvent event : stream.events()) {
            event.sightings()
                    .forEach(sighting -> firstSeenAt.merge(sighting.identifier(), event.occurredAt(), Math::min));
            List<IncomingEvent.Sighting> strongestFirst = event.sightings().stream()
                    .sorted(Comparator.comparing(IncomingEvent.Sighting::identifier, policy.strongestFirst()))
                    .toList();
            for (int a = 0; a < strongestFirst.size(); a++) {
                for (int b = a + 1; b < strongestFirst.size(); b++) {
                    LinkKind kind = event.alias()
                            ? LinkKind.ALIASED
                            : strongestFirst.get(a).authenticated() ? LinkKind.AUTHENTICATED : LinkKind.OBSERVED;
                    Link link = Link.seenOnce(
                            strongestFirst.get(a).identifier(),
                            strongestFirst.get(b).identifier(),
                            kind,
                            event.occurredAt());
                    links.merge(link.key(), link, Link::gather);
                }
            }
        }
        return Evidence.of(firstSeenAt, links.values());
    }
}
