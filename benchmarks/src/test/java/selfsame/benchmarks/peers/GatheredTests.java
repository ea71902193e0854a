package selfsame.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GatheredTests {

    @Test
    void onlyPeopleOfSeveralSessionsCanBeTogetherAndOnlyProfilesOfSeveralPeopleAreMixed() {
        Set<Set<String>> people = Set.of(Set.of("a1", "a2", "a@x"), Set.of("b1", "b2"), Set.of("c1"), Set.of("d1"));
        Map<String, String> profiles = Map.of("a1", "A", "a2", "A", "b1", "B", "b2", "other", "c1", "CD", "d1", "CD");

        Gathered gathered = Gathered.of(profiles, people);

        assertThat(gathered).isEqualTo(new Gathered(2, 1, 4, 1));
    }
}
