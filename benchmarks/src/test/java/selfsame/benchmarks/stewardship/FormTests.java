package selfsame.benchmarks.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormTests {

    static Stream<Arguments> formsAndSizes() {
        return Stream.of(Form.values())
                .flatMap(form -> Stream.of(2, 10, 57, 300).map(size -> Arguments.of(form, size)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("formsAndSizes")
    void everyFormIsOnePersonOfItsSize(Form form, int size) {
        Set<String> reached = new HashSet<>(Set.of(Form.key("p", 0)));
        List<List<String>> events = form.events("p", size);

        for (int round = 0; round < size && reached.size() < size; round++) {
            events.stream()
                    .filter(pair -> pair.stream().anyMatch(reached::contains))
                    .forEach(reached::addAll);
        }

        assertThat(reached).hasSize(size);
    }

    @Test
    void aCliqueHasEveryPairAndAStarOnlyItsCentre() {
        assertThat(Form.CLIQUE.events("p", 30)).hasSize(30 * 29 / 2).doesNotHaveDuplicates();
        assertThat(Form.STAR.events("p", 30)).hasSize(29).allMatch(pair -> pair.contains(Form.key("p", 0)));
    }

    @Test
    void largePeopleAreAllowed() {
        assertThat(LargePeople.policy().decision().sizeMax()).isEqualTo(1_000_000);
        assertThat(LargePeople.policy().namespaces())
                .filteredOn(rule -> rule.namespace().name().equals("record"))
                .allMatch(rule -> rule.limit() == 1_000_000);
    }
}
