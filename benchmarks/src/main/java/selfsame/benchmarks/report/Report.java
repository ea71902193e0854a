package selfsame.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All chapters: the newest of each section. */
public record Report(List<Chapter> chapters) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What stands in a file; nothing, where there is none. */
    public static Report read(Path json) {
        try {
            return Files.exists(json) ? JSON.readValue(Files.readString(json), Report.class) : new Report(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With these chapters instead of older ones of their sections. */
    public Report with(List<Chapter> newer) {
        Map<String, Chapter> bySection = new LinkedHashMap<>();
        chapters.forEach(chapter -> bySection.put(chapter.section(), chapter));
        newer.forEach(chapter -> bySection.merge(chapter.section(), chapter, Chapter::followedBy));
        return new Report(List.copyOf(bySection.values()));
    }

    /** In this order of sections; others come last. */
    public Report inOrderOf(List<String> sections) {
        List<Chapter> sorted = new ArrayList<>(chapters);
        sorted.sort(java.util.Comparator.comparingInt(chapter ->
                sections.contains(chapter.section()) ? sections.indexOf(chapter.section()) : sections.size()));
        return new Report(sorted);
    }

    public void write(Path markdown, Path json) {
        try {
            Files.writeString(json, JSON.writeValueAsString(this) + "\n");
            Files.writeString(markdown, new MarkdownReport(this, Comments.read()).text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One chapter for a terminal. */
    public static String plain(Chapter chapter) {
        StringBuilder text = new StringBuilder("\n%s\n".formatted(chapter.title()));
        if (chapter.leftOut() != null) {
            text.append("  left out ").append(chapter.leftOut()).append('\n');
        }
        for (Figure figure : chapter.figures()) {
            text.append("  %-72s %12s %-10s %-22s %-28s %s\n"
                    .formatted(
                            figure.name(),
                            number(figure.value()),
                            figure.unit(),
                            spread(figure),
                            mark(figure),
                            orEmpty(figure.note())));
        }
        return text.toString();
    }

    static String spread(Figure figure) {
        return figure.least() == null || figure.greatest() == null
                ? ""
                : "%s to %s (%d)".formatted(number(figure.least()), number(figure.greatest()), figure.runs());
    }

    static String mark(Figure figure) {
        return figure.mark() == null ? "" : figure.mark() + (Boolean.TRUE.equals(figure.met()) ? ": met" : ": MISSED");
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Three digits that matter, or all before the point. */
    static String number(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 || size == Math.rint(size) ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
