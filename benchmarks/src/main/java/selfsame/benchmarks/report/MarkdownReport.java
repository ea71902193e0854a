package selfsame.benchmarks.report;

import java.util.Locale;

/** A report as a page: first the marks, then chapter by chapter all that was measured. */
final class MarkdownReport {

    private static final String HEAD = """
            # Benchmarks

            How fast Selfsame is on one small machine, what the same machine's databases cost by themselves, and whether what was fast was also
            right. `./selfsame bench` measures all of it again on a real Neo4j and a real Kafka, and writes this page: do not edit it. Figures of
            another machine, or of a busy one, differ by half; the ratios, measured in turns within one run, differ less.
            [ADR-0016](adr/0016-speed-is-shown-against-the-limit.md) says how it is measured and why so; [benchmarks.json](benchmarks.json) has
            the same for machines. A value is the median of its runs, beside it stand the least and the greatest.

            ## Marks

            What we set out to reach, and where we do not, the reason.

            | figure | value | mark | | reason |
            |---|---:|---|---|---|
            """;

    private final Report report;
    private final Comments comments;

    MarkdownReport(Report report, Comments comments) {
        this.report = report;
        this.comments = comments;
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Chapter chapter : report.chapters()) {
            for (Figure figure : chapter.figures()) {
                if (figure.mark() != null) {
                    text.append(mark(chapter, figure));
                }
            }
        }
        report.chapters().forEach(chapter -> text.append(chapter(chapter)));
        return text.toString();
    }

    private String mark(Chapter chapter, Figure figure) {
        return "| [%s](#%s): %s | %s %s | %s | %s | %s |\n"
                .formatted(
                        chapter.section(),
                        anchor(chapter.title()),
                        figure.name(),
                        Report.number(figure.value()),
                        figure.unit(),
                        figure.mark(),
                        Boolean.TRUE.equals(figure.met()) ? "met" : "**missed**",
                        comments.reason(chapter, figure));
    }

    private String chapter(Chapter chapter) {
        StringBuilder text = new StringBuilder("\n## %s\n\n".formatted(chapter.title()));
        String about = comments.about(chapter);
        if (!about.isEmpty()) {
            text.append(about).append("\n\n");
        }
        if (chapter.leftOut() != null) {
            text.append("Left out ").append(chapter.leftOut()).append(".\n\n");
        }
        if (chapter.figures().isEmpty()) {
            return text.toString().stripTrailing() + "\n";
        }
        text.append("`./selfsame bench %s`, %s, commit %s, %.1f minutes; %s.\n\n"
                .formatted(chapter.section(), chapter.date(), chapter.commit(), chapter.minutes(), chapter.machine()));
        text.append("| figure | value | least to greatest | mark | note |\n|---|---:|---:|---|---|\n");
        for (Figure figure : chapter.figures()) {
            text.append("| %s | %s %s | %s | %s | %s |\n"
                    .formatted(
                            figure.name(),
                            Report.number(figure.value()),
                            figure.unit(),
                            Report.spread(figure),
                            Report.mark(figure),
                            Report.orEmpty(figure.note())));
        }
        return text.toString();
    }

    /** As GitHub makes one of a heading. */
    static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
