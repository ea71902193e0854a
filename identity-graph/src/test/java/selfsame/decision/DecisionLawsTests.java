package selfsame.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.identity.Identifier;

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

    private static Map<Identifier, Set<Identifier>> personOf(Decided decided) {
        Map<Identifier, Set<Identifier>> personOf = new HashMap<>();
        decided.people().forEach(person -> person.forEach(member -> personOf.put(member, person)));
        return personOf;
    }
}
