package selfsame.verification;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import selfsame.decision.DisjointSets;
import selfsame.decision.HeldReason;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.policy.Ambiguous;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Policy;
import selfsame.survey.Region;

/**
 * Whether a reason is one. Of several guardrails that refuse a link, the first to do so is written down and stays there while it goes on
 * refusing; deciding everything again may name another.
 */
final class Grounds {

    private final Region region;
    private final Policy policy;
    private final long now;
    private final Map<Identifier, Set<Identifier>> personOf = new HashMap<>();
    private final Map<Identifier, Identifier> valueOf = new HashMap<>();

    /** @param people as decided */
    Grounds(Region region, Collection<Set<Identifier>> people, Policy policy, long now) {
        this.region = region;
        this.policy = policy;
        this.now = now;
        people.forEach(person -> person.forEach(member -> personOf.put(member, person)));
        countConfirmedAsOne();
    }

    private void countConfirmedAsOne() {
        List<Identifier> identifiers = List.copyOf(region.members().keySet());
        Map<Identifier, Integer> numbers = HashMap.newHashMap(identifiers.size());
        identifiers.forEach(identifier -> numbers.put(identifier, numbers.size()));
        DisjointSets same = new DisjointSets(identifiers.size());
        for (StoredLink link : region.links()) {
            if (link.link().kind() == LinkKind.CONFIRMED && link.held().isEmpty()) {
                int left = same.find(numbers.getOrDefault(link.link().pair().left(), 0));
                int right = same.find(numbers.getOrDefault(link.link().pair().right(), 0));
                if (left != right) {
                    same.union(left, right);
                }
            }
        }
        numbers.forEach((identifier, number) -> valueOf.put(identifier, identifiers.get(same.find(number))));
    }

    boolean give(HeldReason reason, Link link) {
        Set<Identifier> left = personOf.getOrDefault(link.pair().left(), Set.of());
        Set<Identifier> right = personOf.getOrDefault(link.pair().right(), Set.of());
        return switch (reason) {
            case SEPARATED -> areSeparated(left, right);
            case UNIQUE -> haveTooMany(left, right, true);
            case LIMIT -> haveTooMany(left, right, false);
            case SIZE -> left.size() + right.size() > policy.decision().sizeMax();
            case BRIDGE -> isWeak(link) && isEstablished(left, link) && isEstablished(right, link);
            case AMBIGUOUS ->
                isShareable(link.pair().left()) || isShareable(link.pair().right());
            case GENERIC ->
                mayBeGeneric(link.pair().left()) || mayBeGeneric(link.pair().right());
            case RETRACTED -> region.facts().retracted().contains(link.pair());
            case EXPIRED -> isExpired(link);
            case REVIEW -> link.score() < policy.match().linkAt();
            case PENDING -> false;
        };
    }

    private boolean areSeparated(Set<Identifier> left, Set<Identifier> right) {
        return region.facts().separations().stream()
                .anyMatch(separation -> (meet(left, separation.left()) && meet(right, separation.right()))
                        || (meet(left, separation.right()) && meet(right, separation.left())));
    }

    static boolean meet(Set<Identifier> some, Set<Identifier> others) {
        return some.size() <= others.size()
                ? some.stream().anyMatch(others::contains)
                : others.stream().anyMatch(some::contains);
    }

    private boolean haveTooMany(Set<Identifier> left, Set<Identifier> right, boolean unique) {
        for (NamespaceRule rule : policy.namespaces()) {
            if (rule.unique() == unique) {
                Set<Identifier> values = new HashSet<>(values(left, rule));
                values.addAll(values(right, rule));
                if (values.size() > rule.limit()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Set<Identifier> values(Set<Identifier> person, NamespaceRule rule) {
        Set<Identifier> values = new HashSet<>();
        for (Identifier member : person) {
            if (member.namespace().equals(rule.namespace())) {
                values.add(valueOf.getOrDefault(member, member));
            }
        }
        return values;
    }

    private boolean isWeak(Link link) {
        return link.kind().weakerThan(LinkKind.AUTHENTICATED)
                && link.events() < policy.decision().evidenceMin();
    }

    private boolean isEstablished(Set<Identifier> person, Link link) {
        long ageMs = policy.decision().establishedAge().toMillis();
        long firstSeenAt = person.stream().mapToLong(this::firstSeenAt).min().orElse(Long.MAX_VALUE);
        return ageMs > 0
                && person.stream()
                        .anyMatch(member ->
                                rule(member).filter(NamespaceRule::unique).isPresent())
                && link.firstSeenAt() - firstSeenAt >= ageMs;
    }

    private long firstSeenAt(Identifier identifier) {
        Region.Member member = region.members().get(identifier);
        return member == null ? Long.MAX_VALUE : member.firstSeenAt();
    }

    private boolean isShareable(Identifier identifier) {
        return rule(identifier).filter(rule -> rule.ambiguous() != Ambiguous.NO).isPresent();
    }

    private boolean mayBeGeneric(Identifier identifier) {
        return policy.blocked().matches(identifier.value())
                || rule(identifier).filter(NamespaceRule::mayBeGeneric).isPresent();
    }

    /** By the policy's time; what is stored may not have noticed yet. */
    boolean isExpired(Link link) {
        return link.kind() != LinkKind.CONFIRMED
                && (isExpired(link, link.pair().left())
                        || isExpired(link, link.pair().right()));
    }

    private boolean isExpired(Link link, Identifier end) {
        return rule(end)
                .flatMap(NamespaceRule::linkTtl)
                .map(Duration::toMillis)
                .filter(ttlMs -> now - link.lastSeenAt() >= ttlMs)
                .isPresent();
    }

    private Optional<NamespaceRule> rule(Identifier identifier) {
        return policy.rule(identifier.namespace());
    }
}
