package selfsame.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementsTests {

    private static final Set<String> HOT =
            Set.of("/cypher/event/", "/cypher/identifier/", "/cypher/link/", "/cypher/person/");

    /** A match that begins at a node's key, with the line that follows. */
    private static final Pattern LOOK_UP =
            Pattern.compile("MATCH \\(\\w*:(Identifier|Person|Event) \\{(key|id): [^\\n]*\\n[^\\n]*");

    private static final Pattern PARAMETER = Pattern.compile("\\$given\\.(\\w+)");

    static Collection<Class<?>> statements() {
        return Statements.records();
    }

    @Test
    void everyFileHasItsRecordAndEveryRecordItsFile() {
        Set<String> named =
                statements().stream().map(CypherText::fileOf).collect(Collectors.toCollection(TreeSet::new));

        assertThat(Statements.files()).isNotEmpty().isEqualTo(named);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void parametersAreTheRecordsComponents(Class<?> statement) {
        Set<String> used = PARAMETER
                .matcher(CypherText.of(statement))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(statement.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    /** The planner may take an index for empty that was not sampled since it grew, and then scans it for each row. */
    @ParameterizedTest
    @MethodSource("statements")
    void theHotPathInsistsOnSeeks(Class<?> statement) {
        String text = CypherText.of(statement);

        if (HOT.stream().anyMatch(CypherText.fileOf(statement)::startsWith)) {
            assertThat(LOOK_UP.matcher(text).results().map(MatchResult::group))
                    .allSatisfy(found -> assertThat(found).contains("USING INDEX SEEK"));
        }
    }
}
