package selfsame.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.decision.World.Step;
import selfsame.identity.Link;
import selfsame.policy.Policy;

/** Law 6 of the design: deciding around what changed is deciding everything. */
class LocalDecisionLawsTests {

    static Stream<Seeds> blocks() {
        return Seeds.blocks();
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void incrementalEqualsFromScratch(Seeds seeds) {
        seeds.forEach(LocalDecisionLawsTests::check);
    }

    private static void check(long seed) {
        World world = World.of(seed);
        check(world.policy(), batches(world.steps(), new SplittableRandom(seed)));
    }

    static void check(Policy policy, List<List<Step>> batches) {
        MemoryGraph graph = new MemoryGraph(policy);

        for (List<Step> batch : batches) {
            graph.apply(batch);

            Decided scratch = Decision.decide(graph.evidence(), graph.facts(), policy, graph.now());
            assertThat(graph.people()).isEqualTo(Set.copyOf(scratch.people()));
            assertThat(keys(graph.held())).isEqualTo(keys(scratch.held()));
        }

        Oracle oracle = Oracle.decide(graph.evidence(), graph.facts(), policy, graph.now());
        assertThat(graph.held().stream().filter(held -> !oracle.explains(held, graph.personOf())))
                .isEmpty();
    }

    private static Set<Link.Key> keys(List<HeldLink> held) {
        return held.stream().map(link -> link.link().key()).collect(Collectors.toSet());
    }

    static List<List<Step>> batches(List<Step> steps, SplittableRandom random) {
        List<List<Step>> batches = new ArrayList<>();
        int from = 0;
        while (from < steps.size()) {
            int to = Math.min(steps.size(), from + random.nextInt(1, random.nextBoolean() ? 3 : 10));
            batches.add(steps.subList(from, to));
            from = to;
        }
        return batches;
    }
}
