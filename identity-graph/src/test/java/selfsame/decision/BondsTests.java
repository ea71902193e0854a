package selfsame.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.policy.Policy;

class BondsTests {

    private static final long NOW = 60 * World.DAY;

    static Stream<Seeds> seeds() {
        return Seeds.blocks();
    }

    /** Each person looked at with few others, though it was decided with the whole world. */
    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("seeds")
    void theForestOfBondsIsTheForestOfTheDecision(Seeds seeds) {
        seeds.forEach(seed -> {
            World world = World.ofEvents(seed);
            Evidence evidence = world.evidence();
            Decided decided = Decision.decide(evidence, Facts.NONE, world.policy(), NOW);

            for (Set<Identifier> person : decided.people()) {
                Bonds bonds = bonds(person, decided, evidence, world.policy());

                assertThat(within(person, bonds.forest())).isEqualTo(within(person, decided.forest()));
            }
        });
    }

    private static Bonds bonds(Set<Identifier> person, Decided decided, Evidence evidence, Policy policy) {
        Set<Identifier> at = new HashSet<>(person);
        while (true) {
            Bonds bonds = Bonds.of(around(at, decided, evidence), policy, NOW);
            if (bonds.missing().isEmpty()) {
                return bonds;
            }
            at.addAll(bonds.missing());
        }
    }

    private static Neighbourhood around(Set<Identifier> at, Decided decided, Evidence evidence) {
        List<Set<Identifier>> people = decided.people().stream()
                .filter(members -> members.stream().anyMatch(at::contains))
                .toList();
        Map<Identifier, Long> members = new HashMap<>();
        people.forEach(person -> person.forEach(
                member -> members.put(member, evidence.firstSeenAt().getOrDefault(member, 0L))));
        List<StoredLink> links = evidence.links().stream()
                .filter(link -> members.containsKey(link.pair().left())
                        || members.containsKey(link.pair().right()))
                .map(link -> new StoredLink(link, held(link, decided)))
                .toList();
        return new Neighbourhood(members, people, links, Facts.NONE);
    }

    private static Optional<HeldReason> held(Link link, Decided decided) {
        return decided.held().stream()
                .filter(held -> held.link().equals(link))
                .map(HeldLink::reason)
                .findFirst();
    }

    private static List<Link> within(Set<Identifier> person, List<Link> forest) {
        return forest.stream()
                .filter(link -> person.contains(link.pair().left()))
                .toList();
    }
}
