package selfsame.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.decision.World.Step;
import selfsame.identity.Identifier;
import selfsame.identity.LinkKind;
import selfsame.policy.Policy;
import selfsame.wiring.PolicyReader;

/** Law 6 under the policy that is shipped, for people as they come: cookies that expired, shared devices, shared mailboxes. */
class TownLawsTests {

    private static final long DAY_MS = 86_400_000;

    static Stream<Seeds> blocks() {
        return Seeds.blocks();
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void incrementalEqualsFromScratch(Seeds seeds) {
        Policy policy = policy();
        seeds.forEach(seed -> {
            if (seed % 50 == 0) {
                check(policy, seed);
            }
        });
    }

    private static void check(Policy policy, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MemoryGraph graph = new MemoryGraph(policy);
        graph.apply(List.of(new Step.TimePassed(266 * DAY_MS)));
        int people = 10 + random.nextInt(30);
        List<Step> batch = new ArrayList<>();
        for (int number = 0; number < 600; number++) {
            batch.add(seen(random, people));
            if (random.nextInt(20) == 0) {
                graph.apply(batch);
                batch = new ArrayList<>();
            }
        }
        graph.apply(batch);

        Decided scratch = Decision.decide(graph.evidence(), graph.facts(), policy, graph.now());
        assertThat(graph.people()).isEqualTo(Set.copyOf(scratch.people()));
        assertThat(graph.held())
                .extracting(held -> held.link().key())
                .containsExactlyInAnyOrderElementsOf(
                        scratch.held().stream().map(held -> held.link().key()).toList());
    }

    private static Step.Seen seen(SplittableRandom random, int people) {
        int person = random.nextInt(people);
        List<Identifier> carried = new ArrayList<>();
        carried.add(Identifier.parse("cookie:c" + person + "-" + random.nextInt(3)));
        if (random.nextInt(3) == 0) {
            carried.add(
                    Identifier.parse("device_id:d" + (random.nextInt(20) == 0 ? "shared" + person % 7 : "" + person)));
        }
        boolean authenticated = random.nextInt(4) == 0;
        if (authenticated) {
            carried.add(Identifier.parse("user_id:u" + person));
        }
        if (random.nextInt(8) == 0) {
            carried.add(Identifier.parse("email:m" + (random.nextInt(15) == 0 ? person / 9 : person) + "@example.com"));
        }
        long at = random.nextInt(36_000) * 1_000L;
        return new Step.Seen(carried, authenticated ? LinkKind.AUTHENTICATED : LinkKind.OBSERVED, 1, at);
    }

    private static Policy policy() {
        try (var text = TownLawsTests.class.getResourceAsStream("/policy.yaml")) {
            return PolicyReader.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
