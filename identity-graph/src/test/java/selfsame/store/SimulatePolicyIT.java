package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import selfsame.decision.Decided;
import selfsame.decision.Decision;
import selfsame.decision.Evidence;
import selfsame.decision.Facts;
import selfsame.decision.HeldReason;
import selfsame.identity.Identifier;
import selfsame.policy.Policy;
import selfsame.simulation.Effect;
import selfsame.simulation.SimulatePolicy;
import selfsame.simulation.Simulation;
import selfsame.survey.Progress;

/** What a simulation says of the real graph, against deciding the same evidence twice from scratch. */
class SimulatePolicyIT {

    static LongStream seeds() {
        return LongStream.range(10, 16);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSimulationSaysWhatDecidingFromScratchGives(long seed) {
        Driver driver = Worlds.resolved(seed, Worlds.strict());
        Evidence evidence = Worlds.evidence(Worlds.stream(seed), Worlds.strict());
        Decided before = Decision.decide(evidence, Facts.NONE, Worlds.strict(), Worlds.NOW);
        Decided after = Decision.decide(evidence, Facts.NONE, Worlds.lax(), Worlds.NOW);

        Simulation simulation = simulate(driver, Worlds.lax());

        assertThat(simulation.peopleBefore()).isEqualTo(before.people().size());
        assertThat(simulation.peopleAfter()).isEqualTo(after.people().size());
        assertThat(simulation.peopleMerging()).isEqualTo(apart(before.people(), after.people(), true));
        assertThat(simulation.peopleSplitting()).isEqualTo(apart(before.people(), after.people(), false));
        assertThat(reasons(simulation, Simulation.Held::after)).isEqualTo(reasons(after));
        assertThat(reasons(simulation, Simulation.Held::before).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(before.held().size());
    }

    @Test
    void thePolicyInForceChangesNothing() {
        Simulation simulation = simulate(Worlds.resolved(11, Worlds.strict()), Worlds.strict());

        assertThat(simulation.effects()).isEmpty();
        assertThat(simulation.identifiersMoved()).isZero();
        assertThat(simulation.peopleMerging() + simulation.peopleSplitting()).isZero();
        simulation.heldLinks().values().forEach(held -> assertThat(held.after()).isPositive());
    }

    @Test
    void theEffectsNameThePeopleThatThereAreTheLargestFirst() {
        Driver driver = Worlds.resolved(12, Worlds.strict());

        Simulation simulation = simulate(driver, Worlds.lax());

        assertThat(simulation.effects())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(20)
                .isSortedAccordingTo(Effect.LARGEST_FIRST);
        for (Effect effect : simulation.effects()) {
            assertThat(sizes(effect.before())).isEqualTo(sizes(effect.after()));
            effect.before()
                    .forEach(person -> assertThat(Graph.run("MATCH (p:Person {id: '%s'}) RETURN p.identifiers AS n"
                                            .formatted(person.id().orElseThrow()))
                                    .getFirst()
                                    .get("n")
                                    .asInt())
                            .isEqualTo(person.identifiers()));
        }
    }

    static Simulation simulate(Driver driver, Policy policy) {
        return new SimulatePolicy(Surveys.neo4j(driver, new Surveys.Limits(30, 30, 10_000)), () -> Worlds.NOW)
                .simulate(policy, Progress.UNWATCHED);
    }

    private static int sizes(List<Effect.Sized> people) {
        return people.stream().mapToInt(Effect.Sized::identifiers).sum();
    }

    /** How many people of the one world meet another's identifiers in the other world, or are in several there. */
    private static long apart(List<Set<Identifier>> before, List<Set<Identifier>> after, boolean merging) {
        return before.stream()
                .filter(person -> {
                    List<Set<Identifier>> touched = after.stream()
                            .filter(group -> group.stream().anyMatch(person::contains))
                            .toList();
                    return merging
                            ? touched.stream().anyMatch(group -> !new HashSet<>(person).containsAll(group))
                            : touched.size() > 1;
                })
                .count();
    }

    private static Map<HeldReason, Integer> reasons(Simulation simulation, Function<Simulation.Held, Integer> count) {
        Map<HeldReason, Integer> reasons = new TreeMap<>();
        simulation.heldLinks().forEach((reason, held) -> {
            if (count.apply(held) > 0) {
                reasons.put(reason, count.apply(held));
            }
        });
        return reasons;
    }

    private static Map<HeldReason, Integer> reasons(Decided decided) {
        return decided.held().stream()
                .collect(Collectors.toMap(link -> link.reason(), _ -> 1, Integer::sum, TreeMap::new));
    }
}
