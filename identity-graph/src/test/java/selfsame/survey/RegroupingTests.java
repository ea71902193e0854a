package selfsame.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;

class RegroupingTests {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsNotNamedIsTheSameBeforeAndAfter(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SortedMap<PersonId, Set<Identifier>> before = named(grouped(random));
        List<Set<Identifier>> after = grouped(random);

        List<Regrouping> blocks = Regrouping.between(before, after);

        Set<Set<Identifier>> same = new HashSet<>(after);
        same.retainAll(new HashSet<>(before.values()));
        Set<Set<Identifier>> named = new HashSet<>();
        blocks.forEach(block -> named.addAll(block.after()));
        assertThat(Collections.disjoint(named, same)).isTrue();
        assertThat(named.size() + same.size()).isEqualTo(after.size());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBlockHoldsTheSameIdentifiersBeforeAndAfterAndNoOtherBlockDoes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);

        List<Regrouping> blocks = Regrouping.between(named(grouped(random)), grouped(random));

        Set<Identifier> seen = new HashSet<>();
        for (Regrouping block : blocks) {
            Set<Identifier> before = new HashSet<>();
            block.before().values().forEach(before::addAll);
            Set<Identifier> after = new HashSet<>();
            block.after().forEach(after::addAll);
            assertThat(after).isEqualTo(before);
            assertThat(Collections.disjoint(seen, after)).isTrue();
            seen.addAll(after);
        }
    }

    private static List<Set<Identifier>> grouped(SplittableRandom random) {
        List<Set<Identifier>> groups = new ArrayList<>();
        for (int group = 0; group < 8; group++) {
            groups.add(new TreeSet<>());
        }
        for (int number = 0; number < 12; number++) {
            groups.get(random.nextInt(8)).add(Identifier.of("user", Integer.toString(number)));
        }
        return groups.stream().filter(group -> !group.isEmpty()).toList();
    }

    private static SortedMap<PersonId, Set<Identifier>> named(List<Set<Identifier>> groups) {
        SortedMap<PersonId, Set<Identifier>> named = new TreeMap<>();
        for (Set<Identifier> group : groups) {
            named.put(new PersonId(new UUID(1, named.size())), group);
        }
        return named;
    }
}
