package selfsame.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.benchmarks.Bench;

class ReportTests {

    private static final Machine MACHINE = new Machine(2, 1_024, "Linux", "25", 1.5);

    @Test
    void aNewChapterReplacesOnlyItsOwnSection(@TempDir Path folder) {
        Path json = folder.resolve("benchmarks.json");
        new Report(List.of(chapter("a", 1), chapter("b", 2))).write(folder.resolve("benchmarks.md"), json);

        Report report = Report.read(json).with(List.of(chapter("b", 3))).inOrderOf(List.of("b", "a"));

        assertThat(report.chapters()).containsExactly(chapter("b", 3), chapter("a", 1));
    }

    @Test
    void aFigureSaysItsMedianItsSpreadAndWhetherItsMarkIsMet(@TempDir Path folder) {
        Figure figure = Figure.of("rate", Sample.of(3, 1, 2), "events/s").markAtLeast(2.5);

        new Report(List.of(new Chapter("a", "A", "now", "c", MACHINE, 1, List.of(figure), null)))
                .write(folder.resolve("benchmarks.md"), folder.resolve("benchmarks.json"));

        assertThat(folder.resolve("benchmarks.md"))
                .content()
                .contains("| rate | 2 events/s | 1 to 3 (3) | at least 2.50: MISSED |");
    }

    @Test
    void aMissedMarkStandsFirstWithItsReason(@TempDir Path folder) {
        Figure figure =
                Figure.of("resolved over replayed, some mix", 0.3, "times").markAtLeast(0.6);

        new Report(List.of(
                        new Chapter("throughput", "Events, resolved", "now", "c", MACHINE, 1, List.of(figure), null)))
                .write(folder.resolve("benchmarks.md"), folder.resolve("benchmarks.json"));

        assertThat(folder.resolve("benchmarks.md"))
                .content()
                .containsPattern("\\| \\[throughput\\]\\(#events-resolved\\): resolved over replayed, some mix "
                        + "\\| 0.300 times \\| at least 0.600 \\| \\*\\*missed\\*\\* \\| The replay .*ADR-0019.* \\|");
    }

    @Test
    void aRunThatLeavesASectionOutKeepsItsFigures(@TempDir Path folder) {
        Path json = folder.resolve("benchmarks.json");
        new Report(List.of(chapter("a", 1))).write(folder.resolve("benchmarks.md"), json);

        Report report = Report.read(json).with(List.of(chapter("a", 2).withoutFigures("there is no network")));
        report.write(folder.resolve("benchmarks.md"), json);

        assertThat(Report.read(json).chapters().getFirst().figures())
                .isEqualTo(chapter("a", 1).figures());
        assertThat(folder.resolve("benchmarks.md")).content().contains("Left out on now: there is no network.");
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everySectionSaysToAStrangerWhatItMeasures(String section) {
        String about = Comments.read().about(chapter(section, 1));

        assertThat(about).isNotBlank();
    }

    private static Stream<String> sections() {
        return Bench.names().stream();
    }

    private static Chapter chapter(String section, double value) {
        return new Chapter(section, "A title", "now", "c", MACHINE, 1, List.of(Figure.of("f", value, "s")), null);
    }
}
