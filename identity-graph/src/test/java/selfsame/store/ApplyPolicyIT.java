package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import selfsame.decision.Decision;
import selfsame.decision.Facts;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException;
import selfsame.policy.Ambiguous;
import selfsame.policy.Policy;
import selfsame.resolution.Batch;
import selfsame.resolution.DecideLater;
import selfsame.resolution.RandomStream;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.ResolveEvents;
import selfsame.simulation.Simulation;
import selfsame.survey.Progress;
import selfsame.verification.VerifyGraph;

/** What putting another policy in force makes of the real graph, against its simulation and against deciding from scratch. */
class ApplyPolicyIT {

    static LongStream seeds() {
        return LongStream.range(20, 28);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void applyingDoesWhatTheSimulationSaid(long seed) {
        Policy before = seed % 2 == 0 ? Worlds.strict() : Worlds.lax().withVersion(1);
        Policy after = (seed % 2 == 0 ? Worlds.lax() : Worlds.strict()).withVersion(2);
        Driver driver = Worlds.resolved(seed, before);
        Simulation said = SimulatePolicyIT.simulate(driver, after);
        Map<String, String> owners = owners();

        int steps = decideAll(driver, after, 3);

        Map<String, String> ownersAfter = owners();
        assertThat(steps).isGreaterThan(1);
        assertThat(Graph.people()).isEqualTo(fromScratch(Worlds.stream(seed), after));
        assertThat(Graph.people()).hasSize(said.peopleAfter());
        assertThat(owners.entrySet().stream()
                        .filter(owner -> !owner.getValue().equals(ownersAfter.get(owner.getKey()))))
                .hasSize(said.identifiersMoved());
        assertThat(heldByReason()).isEqualTo(heldAfter(said));
        assertNothingDiffers(driver, after);
        assertThat(SimulatePolicyIT.simulate(driver, after).effects()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eventsFlowAndWorkersDieMeanwhile(long seed) {
        Policy after = seed % 2 == 0 ? Worlds.lax() : Worlds.policy(2, Ambiguous.EARLIEST, 1, 20);
        Driver driver = Graph.emptied();
        AtomicReference<Policy> inForce = new AtomicReference<>(Worlds.strict());
        ResolveEvents resolve = Worlds.resolver(driver, inForce::get);
        RandomStream stream = Worlds.stream(seed);
        List<Batch> batches = stream.batches(seed, 0, 12);
        SplittableRandom random = new SplittableRandom(seed);

        for (int batch = 0; batch < batches.size(); batch++) {
            resolve.resolve(batches.get(batch), Worlds.NEVER);
            if (batch == batches.size() / 3) {
                inForce.set(after);
            }
            if (batch > batches.size() / 3 && random.nextInt(3) == 0) {
                decideSome(later(driver, after), 1 + random.nextInt(3));
            }
        }
        decideAll(driver, after, 50);

        assertThat(Graph.people()).isEqualTo(fromScratch(stream, after));
        assertNothingDiffers(driver, after);
    }

    @Test
    void whoDecidesUnderAnEarlierPolicyStartsOverUntilHeKnows() {
        Driver driver = Worlds.resolved(21, Worlds.strict());
        decideAll(driver, Worlds.lax(), 100);
        Set<Set<String>> people = Graph.people();
        Batch late = RandomStream.of(99, 60, 4).batches(1, 1, 60).getFirst();

        ResolveEvents outdated = Worlds.resolver(driver, Worlds::strict);

        assertThatThrownBy(() -> outdated.resolve(late, Worlds.NEVER))
                .isInstanceOf(IdentityException.ConcurrentChange.class);
        assertThat(Graph.people()).isEqualTo(people);
    }

    @Test
    void linksAreVoidWhenTheNewPolicySays() {
        Driver driver = Worlds.resolved(23, Worlds.strict());

        decideAll(driver, Worlds.withCookieTtl(Worlds.lax(), Duration.ofSeconds(8_500)), 10);

        assertThat(
                        Graph.run(
                                "MATCH (a)-[l:LINKED]->() WHERE (a.namespace = 'cookie') <> (l.expiresAt IS NOT NULL OR l.held = 'EXPIRED') RETURN a.key, l.held, l.expiresAt"))
                .isEmpty();
        assertThat(Graph.run("MATCH ()-[l:LINKED]->() WHERE l.expiresAt <> l.lastSeenAt + 8500000 RETURN l"))
                .isEmpty();
        assertThat(Graph.run("MATCH ()-[l:LINKED]->() WHERE l.expiresAt IS NOT NULL RETURN l"))
                .isNotEmpty();
    }

    @Test
    void whoStaysAsHeIsKeepsHisIdAndHisVersion() {
        Driver driver = Worlds.resolved(22, Worlds.strict());
        Map<String, String> owners = owners();
        var versions = Graph.run("MATCH (p:Person) RETURN p.id AS id, p.version AS version ORDER BY id");

        decideAll(driver, Worlds.strict().withVersion(2), 100);

        assertThat(owners()).isEqualTo(owners);
        assertThat(Graph.run("MATCH (p:Person) RETURN p.id AS id, p.version AS version ORDER BY id"))
                .isEqualTo(versions);
    }

    /** Until nobody is left; returns in how many steps. */
    private static int decideAll(Driver driver, Policy policy, int atOnce) {
        DecideLater later = later(driver, policy);
        int steps = 0;
        while (decideSome(later, atOnce)) {
            steps++;
        }
        assertThat(Graph.run("MATCH (p:Person) WHERE p.policyVersion < %d RETURN p".formatted(policy.version())))
                .isEmpty();
        return steps;
    }

    private static boolean decideSome(DecideLater later, int atOnce) {
        List<Identifier> some = later.outdated(atOnce);
        if (!some.isEmpty()) {
            later.decideOutdated(some);
        }
        return !some.isEmpty();
    }

    private static DecideLater later(Driver driver, Policy policy) {
        return new DecideLater(
                IdentityStores.neo4j(
                        driver,
                        new IdentityStores.Settings("late", 1, Optional.empty(), Duration.ofMinutes(1), () -> {})),
                () -> policy,
                IdentityStores::mintPersonId,
                () -> Worlds.NOW,
                new ResolutionLimits(100_000, 20));
    }

    private static Set<Set<String>> fromScratch(RandomStream stream, Policy policy) {
        return Decision.decide(Worlds.evidence(stream, policy), Facts.NONE, policy, Worlds.NOW).people().stream()
                .map(person ->
                        person.stream().map(Identifier::canonical).collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    private static void assertNothingDiffers(Driver driver, Policy policy) {
        var verification = new VerifyGraph(
                        Surveys.neo4j(driver, new Surveys.Limits(50, 50, 10_000)),
                        () -> Worlds.NOW,
                        new VerifyGraph.Settings(100, 100, Duration.ZERO, 3))
                .verify(policy, Progress.UNWATCHED);
        assertThat(verification.differences()).isEmpty();
        assertThat(verification.waiting() + verification.unsettled()).isZero();
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        Graph.run("MATCH (i:Identifier)-[:BELONGS_TO]->(p:Person) RETURN i.key AS key, p.id AS id")
                .forEach(row ->
                        owners.put(row.get("key").asString(), row.get("id").asString()));
        return owners;
    }

    private static Map<String, Integer> heldByReason() {
        Map<String, Integer> held = new HashMap<>();
        Graph.run("MATCH ()-[l:LINKED]->() WHERE l.held IS NOT NULL RETURN l.held AS reason, count(l) AS n")
                .forEach(row ->
                        held.put(row.get("reason").asString(), row.get("n").asInt()));
        return held;
    }

    private static Map<String, Integer> heldAfter(Simulation said) {
        Map<String, Integer> held = new HashMap<>();
        said.heldLinks().forEach((reason, count) -> {
            if (count.after() > 0) {
                held.put(reason.name(), count.after());
            }
        });
        return held;
    }
}
