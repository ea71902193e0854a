package selfsame.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * One measured number.
 *
 * @param value the median, where it was measured several times
 * @param least the smallest of them; null where it was measured once
 * @param greatest likewise
 * @param runs how often it was measured
 * @param mark what was to be reached; null where nothing was
 * @param met whether it was
 * @param note how it came about; why the mark is missed
 */
@JsonInclude(Include.NON_NULL)
public record Figure(
        String name,
        double value,
        String unit,
        @Nullable Double least,
        @Nullable Double greatest,
        int runs,
        @Nullable String mark,
        @Nullable Boolean met,
        @Nullable String note) {

    public static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null, null, 1, null, null, null);
    }

    /** The median and the spread. */
    public static Figure of(String name, Sample sample, String unit) {
        return new Figure(
                name, sample.median(), unit, sample.least(), sample.greatest(), sample.size(), null, null, null);
    }

    public Figure markAtLeast(double bound) {
        return marked("at least " + Report.number(bound), value >= bound);
    }

    public Figure markAtMost(double bound) {
        return marked("at most " + Report.number(bound), value <= bound);
    }

    public Figure marked(String newMark, boolean isMet) {
        return new Figure(name, value, unit, least, greatest, runs, newMark, isMet, note);
    }

    public Figure noted(String newNote) {
        return new Figure(name, value, unit, least, greatest, runs, mark, met, newNote);
    }
}
