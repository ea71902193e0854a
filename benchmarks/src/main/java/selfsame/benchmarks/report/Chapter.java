package selfsame.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one section measured, and where and when; chapters of one report may come from different runs.
 *
 * @param section its name on the command line
 * @param date ISO, UTC
 * @param minutes that it took
 * @param leftOut when and why a run that should have measured it did not; null where none did so since
 */
@JsonInclude(Include.NON_NULL)
public record Chapter(
        String section,
        String title,
        String date,
        String commit,
        Machine machine,
        double minutes,
        List<Figure> figures,
        @Nullable String leftOut) {

    /** Of a run that could not measure it. */
    public Chapter withoutFigures(String why) {
        return new Chapter(section, title, date, commit, machine, minutes, List.of(), "on %s: %s".formatted(date, why));
    }

    /** What a report keeps of this chapter and of a newer one: figures are not lost to a run that has none. */
    Chapter followedBy(Chapter newer) {
        return newer.figures().isEmpty() && !figures.isEmpty()
                ? new Chapter(section, title, date, commit, machine, minutes, figures, newer.leftOut())
                : newer;
    }
}
