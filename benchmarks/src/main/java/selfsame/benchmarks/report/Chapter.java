package selfsame.benchmarks.report;

import java.util.List;

/**
 * What one section measured, and where and when; chapters of one report may come from different runs.
 *
 * @param section its name on the command line
 * @param date ISO, UTC
 * @param minutes that it took
 */
public record Chapter(
        String section,
        String title,
        String date,
        String commit,
        Machine machine,
        double minutes,
        List<Figure> figures) {}
