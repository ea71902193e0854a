package selfsame.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.decision.World.Step;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.policy.Blocked;
import selfsame.policy.DecisionRules;
import selfsame.policy.MatchRules;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Policy;

/** Laws 1 to 5 and 7 of the design, over random worlds decided from scratch. */
class DecisionLawsTests {

    static Stream<Seeds> blocks() {
        return Seeds.blocks();
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void itIsWhatTheOracleSays(Seeds seeds) {
        seeds.forEach(seed -> {
            World world = World.of(seed);
            long now = 45 * World.DAY;

            Decided decided = Decision.decide(world.evidence(), world.facts(), world.policy(), now);

            Oracle oracle = Oracle.decide(world.evidence(), world.facts(), world.policy(), now);
            assertThat(Set.copyOf(decided.people())).isEqualTo(oracle.people());
            assertThat(decided.held())
                    .extracting(held -> held.link().key())
                    .containsExactlyInAnyOrderElementsOf(oracle.held());
            Map<Identifier, Set<Identifier>> personOf = personOf(decided);
            assertThat(decided.held()).allMatch(held -> oracle.explains(held, personOf));
            assertThat(decided.people()).noneMatch(oracle::breaks);
        });
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void orderDoesNotMatter(Seeds seeds) {
        seeds.forEach(seed -> {
            World world = World.of(seed);
            List<Step> steps = new ArrayList<>(world.steps());
            Collections.shuffle(steps, new Random(seed));
            World shuffled = new World(world.policy(), steps);

            Decided decided = decide(world);
            Decided again = decide(shuffled);

            assertThat(again).isEqualTo(decided);
        });
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void withoutGuardrailsPeopleAreConnectedComponents(Seeds seeds) {
        seeds.forEach(seed -> {
            World world = World.of(seed);
            Policy lax = lax(world.policy());

            Decided decided = Decision.decide(world.evidence(), Facts.NONE, lax, 0);

            assertThat(Set.copyOf(decided.people())).isEqualTo(reachable(world.evidence()));
            assertThat(decided.held()).isEmpty();
        });
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void timeChangesPeopleOnlyByExpiry(Seeds seeds) {
        seeds.forEach(seed -> {
            World world = World.of(seed);
            Evidence evidence = world.evidence();
            long now = 30 * World.DAY;
            List<Link> live = evidence.links().stream()
                    .filter(link -> !expired(link, world.policy(), now))
                    .toList();

            Decided then = Decision.decide(evidence, world.facts(), world.policy(), now);
            Decided withoutTime = Decision.decide(
                    Evidence.of(evidence.firstSeenAt(), live), world.facts(), lasting(world.policy()), 0);

            assertThat(then.people()).isEqualTo(withoutTime.people());
        });
    }

    private static Decided decide(World world) {
        return Decision.decide(world.evidence(), world.facts(), world.policy(), 30 * World.DAY);
    }

    private static boolean expired(Link link, Policy policy, long now) {
        return link.kind() != LinkKind.CONFIRMED
                && Stream.of(link.pair().left(), link.pair().right())
                        .flatMap(end -> policy.rule(end.namespace()).orElseThrow().linkTtl().stream())
                        .anyMatch(ttl -> now >= link.lastSeenAt() + ttl.toMillis());
    }

    private static Policy lasting(Policy policy) {
        return with(
                policy,
                rule -> new NamespaceRule(
                        rule.namespace(),
                        rule.unique(),
                        rule.limit(),
                        rule.ambiguous(),
                        rule.fanOutMax(),
                        Optional.empty(),
                        rule.normaliser(),
                        rule.counted(),
                        rule.sharedMax()));
    }

    private static Policy with(Policy policy, UnaryOperator<NamespaceRule> change) {
        return new Policy(
                policy.version(),
                policy.namespaces().stream().map(change).toList(),
                policy.blocked(),
                policy.decision(),
                policy.match());
    }

    private static Policy lax(Policy policy) {
        List<NamespaceRule> rules = policy.namespaces().stream()
                .map(rule -> new NamespaceRule(
                        rule.namespace(),
                        false,
                        Integer.MAX_VALUE,
                        rule.ambiguous(),
                        Optional.empty(),
                        Optional.empty(),
                        rule.normaliser()))
                .toList();
        DecisionRules decision = new DecisionRules(
                policy.decision().order(),
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                policy.decision().evidenceMin(),
                Duration.ZERO);
        return new Policy(1, rules, Blocked.NONE, decision, new MatchRules(0, 0));
    }

    private static Set<Set<Identifier>> reachable(Evidence evidence) {
        Map<Identifier, Set<Identifier>> neighbours = new HashMap<>();
        evidence.firstSeenAt().keySet().forEach(identifier -> neighbours.put(identifier, new TreeSet<>()));
        for (Link link : evidence.links()) {
            neighbours
                    .computeIfAbsent(link.pair().left(), end -> new TreeSet<>())
                    .add(link.pair().right());
            neighbours
                    .computeIfAbsent(link.pair().right(), end -> new TreeSet<>())
                    .add(link.pair().left());
        }
        Set<Set<Identifier>> components = new HashSet<>();
        for (Identifier start : neighbours.keySet()) {
            Set<Identifier> reached = new TreeSet<>();
            Deque<Identifier> next = new ArrayDeque<>(List.of(start));
            while (!next.isEmpty()) {
                Identifier at = next.pop();
                if (reached.add(at)) {
                    next.addAll(neighbours.getOrDefault(at, Set.of()));
                }
            }
            components.add(reached);
        }
        return components;
    }

    private static Map<Identifier, Set<Identifier>> personOf(Decided decided) {
        Map<Identifier, Set<Identifier>> personOf = new HashMap<>();
        decided.people().forEach(person -> person.forEach(member -> personOf.put(member, person)));
        return personOf;
    }
}
