package selfsame.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.policy.Ambiguous;
import selfsame.policy.DecisionRules.Order;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Policy;

/** The decision once more, from the words of the design, with sets and loops: slow, plain, and without a line of the production code. */
final class Oracle {

    private final Evidence evidence;
    private final Facts facts;
    private final Policy policy;
    private final long now;
    private final Set<Link> out = new HashSet<>();
    private final Set<Link> clean = new HashSet<>();
    private List<Set<Identifier>> parts = new ArrayList<>();
    private List<Set<Identifier>> confirmed = List.of();
    private List<Set<Identifier>> core = List.of();

    private Oracle(Evidence evidence, Facts facts, Policy policy, long now) {
        this.evidence = evidence;
        this.facts = facts;
        this.policy = policy;
        this.now = now;
    }

    static Oracle decide(Evidence evidence, Facts facts, Policy policy, long now) {
        Oracle oracle = new Oracle(evidence, facts, policy, now);
        oracle.decide();
        return oracle;
    }

    Set<Set<Identifier>> people() {
        return new HashSet<>(parts);
    }

    Set<Link.Key> held() {
        return evidence.links().stream()
                .filter(link -> !partOf(link.pair().left(), parts)
                        .equals(partOf(link.pair().right(), parts)))
                .map(Link::key)
                .collect(Collectors.toSet());
    }

    private void decide() {
        evidence.firstSeenAt().keySet().forEach(identifier -> parts.add(new TreeSet<>(Set.of(identifier))));
        clean();
        join(link -> link.kind() == LinkKind.CONFIRMED);
        confirmed = copy();
        join(link -> link.kind() != LinkKind.CONFIRMED && !shareable(link));
        core = copy();
        Set<Link> ambiguous = evidence.firstSeenAt().keySet().stream()
                .filter(this::shareable)
                .flatMap(identifier -> ambiguousLinks(identifier).stream())
                .collect(Collectors.toSet());
        out.addAll(ambiguous);
        join(link -> link.kind() != LinkKind.CONFIRMED && shareable(link));
    }

    private List<Set<Identifier>> copy() {
        return parts.stream().<Set<Identifier>>map(TreeSet::new).toList();
    }

    private void clean() {
        for (Link link : evidence.links()) {
            boolean retracted = facts.retracted().contains(link.pair());
            boolean review = link.kind() == LinkKind.MATCHED
                    && link.score() < policy.match().linkAt();
            boolean blocked =
                    ends(link).stream().anyMatch(end -> policy.blocked().matches(end.value()));
            boolean expired = link.kind() != LinkKind.CONFIRMED
                    && ends(link).stream()
                            .anyMatch(end -> rule(end).linkTtl().stream()
                                    .anyMatch(ttl -> link.lastSeenAt() + ttl.toMillis() <= now));
            if (retracted || review || blocked || expired) {
                out.add(link);
            }
        }
        Set<Identifier> generic = evidence.firstSeenAt().keySet().stream()
                .filter(identifier -> exceedsFanOut(identifier) || isSharedByMany(identifier))
                .collect(Collectors.toSet());
        for (Link link : evidence.links()) {
            if (link.kind() != LinkKind.CONFIRMED && ends(link).stream().anyMatch(generic::contains)) {
                out.add(link);
            }
        }
        clean.addAll(live(link -> true));
    }

    private boolean exceedsFanOut(Identifier identifier) {
        long counted = neighbours(identifier).stream()
                .filter(other -> rule(other).counted())
                .count();
        return rule(identifier).fanOutMax().stream().anyMatch(max -> counted > max);
    }

    private boolean isSharedByMany(Identifier identifier) {
        Set<Identifier> neighbours = neighbours(identifier);
        return rule(identifier).sharedMax().stream().anyMatch(max -> neighbours.size() > max)
                && policy.namespaces().stream()
                        .filter(NamespaceRule::unique)
                        .anyMatch(rule -> neighbours.stream()
                                        .filter(other -> other.namespace().equals(rule.namespace()))
                                        .count()
                                > 1);
    }

    private Set<Identifier> neighbours(Identifier identifier) {
        return live(link -> link.pair().touches(identifier)).stream()
                .map(link -> link.pair().other(identifier))
                .collect(Collectors.toSet());
    }

    private List<Link> live(Predicate<Link> which) {
        return evidence.links().stream()
                .filter(link -> !out.contains(link))
                .filter(which)
                .toList();
    }

    private Set<Link> ambiguousLinks(Identifier identifier) {
        List<Link> toOwners = live(link -> mayLeadToOwner(link, identifier)).stream()
                .filter(link -> owner(link, identifier).stream()
                        .anyMatch(member -> rule(member).unique()))
                .toList();
        Set<Identifier> together = new TreeSet<>();
        toOwners.forEach(link -> together.addAll(owner(link, identifier)));
        if (!breaks(together)) {
            return Set.of();
        }
        Set<Identifier> kept = kept(identifier, toOwners);
        return toOwners.stream()
                .filter(link -> link.kind() != LinkKind.CONFIRMED
                        && !owner(link, identifier).equals(kept))
                .collect(Collectors.toSet());
    }

    private Set<Identifier> kept(Identifier identifier, List<Link> toOwners) {
        Set<Identifier> own = partOf(identifier, core);
        if (own.stream().anyMatch(member -> rule(member).unique())) {
            return own;
        }
        Comparator<Link> canonical = Comparator.comparing(Link::pair).thenComparing(Link::kind);
        return switch (rule(identifier).ambiguous()) {
            case NO, RELEASE -> Set.of();
            case BEST -> best(identifier, toOwners);
            case EARLIEST ->
                owner(
                        toOwners.stream()
                                .min(Comparator.comparing(Link::firstSeenAt).thenComparing(canonical))
                                .orElseThrow(),
                        identifier);
            case LATEST ->
                owner(
                        toOwners.stream()
                                .max(Comparator.comparing(Link::lastSeenAt).thenComparing(canonical.reversed()))
                                .orElseThrow(),
                        identifier);
        };
    }

    private Set<Identifier> best(Identifier identifier, List<Link> toOwners) {
        double best = toOwners.stream().mapToDouble(Link::score).max().orElseThrow();
        Set<Set<Identifier>> owners = toOwners.stream()
                .filter(link -> link.score() == best)
                .map(link -> owner(link, identifier))
                .collect(Collectors.toSet());
        return owners.size() == 1 ? owners.iterator().next() : Set.of();
    }

    private boolean mayLeadToOwner(Link link, Identifier identifier) {
        return link.pair().touches(identifier) && !shareable(link.pair().other(identifier));
    }

    private Set<Identifier> owner(Link link, Identifier identifier) {
        return partOf(link.pair().other(identifier), core);
    }

    private void join(Predicate<Link> stage) {
        for (Link link : live(stage).stream().sorted(this::order).toList()) {
            Set<Identifier> left = partOf(link.pair().left(), parts);
            Set<Identifier> right = partOf(link.pair().right(), parts);
            if (!left.equals(right) && !refuses(link, left, right)) {
                parts = new ArrayList<>(parts);
                parts.removeIf(part -> part.equals(right));
                left.addAll(right);
            }
        }
    }

    private int order(Link a, Link b) {
        if (weak(a) != weak(b)) {
            return weak(a) ? 1 : -1;
        }
        for (Order criterion : policy.decision().order()) {
            int byCriterion = switch (criterion) {
                case KIND -> a.kind().compareTo(b.kind());
                case PRIORITY -> priorities(a).compareTo(priorities(b));
                case SCORE -> Double.compare(b.score(), a.score());
                case EARLIEST -> Long.compare(a.firstSeenAt(), b.firstSeenAt());
                case LATEST -> Long.compare(b.lastSeenAt(), a.lastSeenAt());
            };
            if (byCriterion != 0) {
                return byCriterion;
            }
        }
        int byPair = a.pair().compareTo(b.pair());
        return byPair != 0 ? byPair : a.kind().compareTo(b.kind());
    }

    private String priorities(Link link) {
        int left = policy.priority(link.pair().left().namespace());
        int right = policy.priority(link.pair().right().namespace());
        return "%03d %03d".formatted(Math.min(left, right), Math.max(left, right));
    }

    private boolean weak(Link link) {
        return link.kind().compareTo(LinkKind.AUTHENTICATED) > 0
                && link.events() < policy.decision().evidenceMin();
    }

    private boolean refuses(Link link, Set<Identifier> left, Set<Identifier> right) {
        Set<Identifier> both = new TreeSet<>(left);
        both.addAll(right);
        return breaks(both) || (weak(link) && established(left, link) && established(right, link));
    }

    private boolean established(Set<Identifier> side, Link link) {
        long age = policy.decision().establishedAge().toMillis();
        return age > 0
                && side.stream().anyMatch(member -> rule(member).unique())
                && side.stream().anyMatch(member -> seenAt(member) <= link.firstSeenAt() - age);
    }

    private long seenAt(Identifier identifier) {
        return evidence.firstSeenAt().getOrDefault(identifier, Long.MAX_VALUE);
    }

    /** Whether a set of identifiers cannot be one person, whatever joins them. */
    boolean breaks(Set<Identifier> members) {
        return !conflicts(members).isEmpty();
    }

    /** The guardrails that a set of identifiers breaks. */
    Set<HeldReason> conflicts(Set<Identifier> members) {
        Set<HeldReason> reasons = new HashSet<>();
        if (members.size() > policy.decision().sizeMax()) {
            reasons.add(HeldReason.SIZE);
        }
        for (Separation separation : facts.separations()) {
            if (separation.left().stream().anyMatch(members::contains)
                    && separation.right().stream().anyMatch(members::contains)) {
                reasons.add(HeldReason.SEPARATED);
            }
        }
        for (NamespaceRule rule : policy.namespaces()) {
            // Before anything is confirmed a steward's word is bound by separations and size only.
            long values = confirmed.stream()
                    .filter(group -> group.stream()
                            .anyMatch(member -> members.contains(member)
                                    && member.namespace().equals(rule.namespace())))
                    .count();
            if (values > rule.limit()) {
                reasons.add(rule.unique() ? HeldReason.UNIQUE : HeldReason.LIMIT);
            }
        }
        return reasons;
    }

    /** Law 3: whether the reason and the witness of a held link are true of the people as they are. */
    boolean explains(HeldLink held, Map<Identifier, Set<Identifier>> personOf) {
        Link link = held.link();
        Set<Identifier> left = personOf.getOrDefault(link.pair().left(), Set.of());
        Set<Identifier> right = personOf.getOrDefault(link.pair().right(), Set.of());
        Set<Identifier> witnesses = new TreeSet<>(List.of(held.witnessLeft(), held.witnessRight()));
        Set<Identifier> both = new TreeSet<>(left);
        both.addAll(right);
        boolean acrossSides = left.contains(held.witnessLeft()) && right.contains(held.witnessRight());
        boolean ownEnds = witnesses.equals(new TreeSet<>(ends(link)));
        return switch (held.reason()) {
            case UNIQUE, SEPARATED -> acrossSides && conflicts(witnesses).contains(held.reason());
            case LIMIT ->
                acrossSides
                        && held.witnessLeft()
                                .namespace()
                                .equals(held.witnessRight().namespace())
                        && conflicts(both).contains(HeldReason.LIMIT);
            case SIZE -> acrossSides && conflicts(both).contains(HeldReason.SIZE);
            case BRIDGE -> acrossSides && weak(link) && established(left, link) && established(right, link);
            case AMBIGUOUS -> ends(link).stream().anyMatch(end -> shareable(end) && contested(end, link, witnesses));
            case GENERIC ->
                ends(link).containsAll(witnesses) && witnesses.size() == 1 && isOut(link, HeldReason.GENERIC);
            case RETRACTED, EXPIRED, REVIEW -> ownEnds && isOut(link, held.reason());
            case PENDING -> false;
        };
    }

    private boolean contested(Identifier identifier, Link link, Set<Identifier> witnesses) {
        Set<Set<Identifier>> owners = clean.stream()
                .filter(other -> mayLeadToOwner(other, identifier))
                .map(other -> owner(other, identifier))
                .filter(owner -> owner.stream().anyMatch(member -> rule(member).unique()))
                .collect(Collectors.toSet());
        Set<Identifier> all = new TreeSet<>();
        owners.forEach(all::addAll);
        Set<HeldReason> together = conflicts(all);
        boolean oneTooMany = together.contains(HeldReason.LIMIT) || together.contains(HeldReason.SIZE);
        return clean.contains(link)
                && link.pair().touches(identifier)
                && all.containsAll(witnesses)
                && (breaks(witnesses) || oneTooMany);
    }

    private boolean isOut(Link link, HeldReason reason) {
        return switch (reason) {
            case RETRACTED -> facts.retracted().contains(link.pair());
            case REVIEW -> link.score() < policy.match().linkAt();
            default -> !clean.contains(link);
        };
    }

    private boolean shareable(Link link) {
        return ends(link).stream().anyMatch(this::shareable);
    }

    private boolean shareable(Identifier identifier) {
        return rule(identifier).ambiguous() != Ambiguous.NO;
    }

    private NamespaceRule rule(Identifier identifier) {
        return policy.rule(identifier.namespace()).orElseThrow();
    }

    private static List<Identifier> ends(Link link) {
        return List.of(link.pair().left(), link.pair().right());
    }

    private static Set<Identifier> partOf(Identifier identifier, List<Set<Identifier>> parts) {
        return parts.stream()
                .filter(part -> part.contains(identifier))
                .findFirst()
                .orElseThrow();
    }
}
