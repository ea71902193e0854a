package selfsame.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

        new Report(List.of(new Chapter("a", "A", "now", "c", MACHINE, 1, List.of(figure))))
                .write(folder.resolve("benchmarks.md"), folder.resolve("benchmarks.json"));

        assertThat(folder.resolve("benchmarks.md"))
                .content()
                .contains("| rate | 2 events/s | 1 to 3 (3) | at least 2.50: MISSED |");
    }

    private static Chapter chapter(String section, double value) {
        return new Chapter(section, "A title", "now", "c", MACHINE, 1, List.of(Figure.of("f", value, "s")));
    }
}
