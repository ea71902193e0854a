package selfsame.decision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Namespace;
import selfsame.policy.Ambiguous;
import selfsame.policy.Blocked;
import selfsame.policy.DecisionRules;
import selfsame.policy.DecisionRules.Order;
import selfsame.policy.MatchRules;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Normaliser;
import selfsame.policy.Policy;

/**
 * A random small world that is out to break the decision: a policy with tight bounds, and steps that happen in it, in the shape of
 * stars, paths, cliques, barbells, kiosks and plain noise over few identifiers. Times are days, and late as often as not.
 */
record World(Policy policy, List<Step> steps) {

    static final long DAY = Duration.ofDays(1).toMillis();

    private static final List<String> NAMESPACES = List.of("user", "loyalty", "email", "device", "kiosk", "cookie");

    sealed interface Step {

        /** Identifiers seen together, or alone. */
        record Seen(List<Identifier> identifiers, LinkKind kind, double score, long at) implements Step {}

        record Separated(Separation separation) implements Step {}

        /** A separation is lifted: the n-th of those in force. */
        record Lifted(int nth) implements Step {}

        record Retracted(Identifier a, Identifier b) implements Step {}

        /** A retraction is lifted: the n-th of those in force. */
        record Restored(int nth) implements Step {}

        /** The n-th link is gone. */
        record Removed(int nth) implements Step {}

        record TimePassed(long ms) implements Step {}
    }

    /** In every second world, being shared makes generic. */
    static World of(long seed) {
        World world = unshared(seed);
        return seed % 2 == 0 ? world : world.withSharedMax(new SplittableRandom(~seed));
    }

    /** What a seed meant before there was a {@code sharedMax}. */
    static World unshared(long seed) {
        return new Builder(new SplittableRandom(seed)).world(30);
    }

    private World withSharedMax(SplittableRandom random) {
        List<NamespaceRule> rules = policy.namespaces().stream()
                .map(rule -> new NamespaceRule(
                        rule.namespace(),
                        rule.unique(),
                        rule.limit(),
                        rule.ambiguous(),
                        rule.fanOutMax(),
                        rule.linkTtl(),
                        rule.normaliser(),
                        rule.counted(),
                        random.nextBoolean() ? Optional.of(random.nextInt(2, 5)) : Optional.empty()))
                .toList();
        return new World(
                new Policy(policy.version(), rules, policy.blocked(), policy.decision(), policy.match()), steps);
    }

    static World ofEvents(long seed) {
        World world = of(seed);
        return new World(
                world.policy,
                world.steps.stream().filter(step -> step instanceof Step.Seen).toList());
    }

    /** All that its events say, gathered; nothing else that happens in it. */
    Evidence evidence() {
        Map<Identifier, Long> firstSeenAt = new LinkedHashMap<>();
        Map<Link.Key, Link> links = new LinkedHashMap<>();
        for (Step step : steps) {
            if (step instanceof Step.Seen seen) {
                seen.identifiers().forEach(identifier -> firstSeenAt.merge(identifier, seen.at(), Math::min));
                links(seen).forEach(link -> links.merge(link.key(), link, Link::gather));
            }
        }
        return Evidence.of(firstSeenAt, links.values());
    }

    Facts facts() {
        List<Separation> separations = steps.stream()
                .filter(step -> step instanceof Step.Separated)
                .map(step -> ((Step.Separated) step).separation())
                .toList();
        return new Facts(separations, Set.of());
    }

    static List<Link> links(Step.Seen seen) {
        List<Link> links = new ArrayList<>();
        for (Identifier a : seen.identifiers()) {
            for (Identifier b : seen.identifiers()) {
                if (a.compareTo(b) < 0) {
                    links.add(new Link(
                            selfsame.identity.Pair.of(a, b), seen.kind(), 1, seen.at(), seen.at(), seen.score()));
                }
            }
        }
        return links;
    }

    /** One value in ten namespaces of six: enough to meet. */
    private record Builder(SplittableRandom random) {

        World world(int stepsMax) {
            Policy policy = policy();
            List<Step> steps = new ArrayList<>();
            int count = random.nextInt(3, stepsMax);
            while (steps.size() < count) {
                steps.addAll(random.nextInt(4) == 0 ? shape() : List.of(step()));
            }
            return new World(policy, steps);
        }

        private Policy policy() {
            List<NamespaceRule> rules = new ArrayList<>();
            rules.add(rule("user", true, Ambiguous.NO));
            rules.add(rule("loyalty", random.nextBoolean(), Ambiguous.NO));
            rules.add(rule("email", false, Ambiguous.NO));
            rules.add(rule("device", false, oneOf(Ambiguous.values())));
            rules.add(rule("kiosk", false, Ambiguous.RELEASE));
            rules.add(rule("cookie", false, random.nextInt(3) == 0 ? oneOf(Ambiguous.values()) : Ambiguous.NO));
            if (random.nextInt(5) == 0) {
                java.util.Collections.swap(rules, random.nextInt(6), random.nextInt(6));
            }
            DecisionRules decision = new DecisionRules(
                    order(),
                    100,
                    random.nextInt(3) == 0 ? random.nextInt(2, 7) : 100,
                    random.nextInt(1, 4),
                    random.nextBoolean() ? Duration.ZERO : Duration.ofDays(random.nextInt(1, 20)));
            Blocked blocked = random.nextInt(4) == 0 ? new Blocked(Set.of("3"), List.of()) : Blocked.NONE;
            return new Policy(1, rules, blocked, decision, new MatchRules(0.5, 0.2));
        }

        private List<Order> order() {
            Order time = random.nextBoolean() ? Order.EARLIEST : Order.LATEST;
            return switch (random.nextInt(6)) {
                case 0 -> List.of(Order.PRIORITY, time);
                case 1 -> List.of(time);
                case 2 -> List.of();
                case 3 -> List.of(Order.SCORE, time);
                default -> List.of(Order.KIND, Order.PRIORITY, time);
            };
        }

        private NamespaceRule rule(String name, boolean unique, Ambiguous ambiguous) {
            return new NamespaceRule(
                    new Namespace(name),
                    unique,
                    unique ? 1 : random.nextInt(3) == 0 ? random.nextInt(1, 4) : 100,
                    ambiguous,
                    random.nextInt(4) == 0 ? Optional.of(random.nextInt(1, 4)) : Optional.empty(),
                    random.nextInt(6) == 0 ? Optional.of(Duration.ofDays(random.nextInt(5, 40))) : Optional.empty(),
                    Normaliser.NONE,
                    unique || counts(name),
                    Optional.empty());
        }

        private static boolean counts(String name) {
            return name.equals("loyalty");
        }

        private Step step() {
            return switch (random.nextInt(20)) {
                case 0 -> new Step.Separated(separation());
                case 1 -> new Step.Lifted(random.nextInt(10));
                case 2 -> new Step.Retracted(identifier(), identifier());
                case 3 -> new Step.Restored(random.nextInt(10));
                case 4 -> new Step.Removed(random.nextInt(100));
                case 5, 6 -> new Step.TimePassed(random.nextLong(1, 20) * DAY);
                default -> seen(some(random.nextInt(1, 5)));
            };
        }

        private Separation separation() {
            Set<Identifier> left = new LinkedHashSet<>(some(random.nextInt(1, 4)));
            Set<Identifier> right = new LinkedHashSet<>(some(random.nextInt(1, 4)));
            right.removeAll(left);
            return right.isEmpty()
                    ? Separation.of("s" + random.nextInt(1_000_000), Set.of(id("user", 1)), Set.of(id("user", 2)))
                    : Separation.of("s" + random.nextInt(1_000_000), left, right);
        }

        /** Star, path, clique, barbell, kiosk, two unique namespaces in turn. */
        private List<Step> shape() {
            int size = random.nextInt(3, 6);
            Identifier hub = identifier();
            String around = oneOf(NAMESPACES);
            return switch (random.nextInt(6)) {
                case 0 ->
                    IntStream.range(0, size)
                            .mapToObj(i -> seen(List.of(hub, id(around, i))))
                            .toList();
                case 1 -> path(some(size));
                case 2 -> List.of(seen(some(size)));
                case 3 -> List.of(seen(some(3)), seen(some(3)), seen(some(2)));
                case 4 ->
                    IntStream.range(0, size)
                            .mapToObj(i -> seen(List.of(id("kiosk", 0), id("user", i), id("email", i))))
                            .toList();
                default ->
                    path(IntStream.range(0, size)
                            .mapToObj(i -> id(i % 2 == 0 ? "user" : "loyalty", i))
                            .toList());
            };
        }

        private List<Step> path(List<Identifier> along) {
            return IntStream.range(1, along.size())
                    .mapToObj(i -> seen(List.of(along.get(i - 1), along.get(i))))
                    .toList();
        }

        private Step seen(List<Identifier> identifiers) {
            LinkKind kind = random.nextInt(3) == 0 ? oneOf(LinkKind.values()) : LinkKind.OBSERVED;
            List<Identifier> distinct = identifiers.stream().distinct().toList();
            double score = kind == LinkKind.MATCHED ? random.nextInt(3, 11) / 10.0 : 1;
            return new Step.Seen(distinct, kind, score, random.nextLong(40) * DAY);
        }

        private List<Identifier> some(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> identifier())
                    .distinct()
                    .toList();
        }

        private Identifier identifier() {
            return id(oneOf(NAMESPACES), random.nextInt(random.nextBoolean() ? 3 : 6));
        }

        private static Identifier id(String namespace, int number) {
            return Identifier.of(namespace, Integer.toString(number));
        }

        private <T> T oneOf(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        private <T> T oneOf(T[] choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
