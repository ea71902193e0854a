package selfsame.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What stands beside the figures in the report, by section: written by people, in {@code comments.json}, not measured. */
record Comments(Map<String, Comment> sections) {

    /**
     * Of one section.
     *
     * @param about what is measured and how, for someone who sees it for the first time
     * @param reasons why marks are missed
     */
    record Comment(String about, List<Reason> reasons) {}

    /**
     * Shown while the mark is missed.
     *
     * @param figure what the names of its figures begin with
     * @param because Markdown; links are relative to the report
     */
    record Reason(String figure, String because) {}

    static Comments read() {
        try (InputStream text = Comments.class.getResourceAsStream("/benchmarks/comments.json")) {
            if (text == null) {
                throw new IllegalStateException("comments.json is not on the class path");
            }
            return JsonMapper.shared().readValue(text, Comments.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where nobody wrote anything. */
    String about(Chapter chapter) {
        return Optional.ofNullable(sections.get(chapter.section()))
                .map(Comment::about)
                .orElse("");
    }

    /** Empty where the mark is met, or nobody knows. */
    String reason(Chapter chapter, Figure figure) {
        if (!Boolean.FALSE.equals(figure.met()) || !sections.containsKey(chapter.section())) {
            return "";
        }
        return sections.get(chapter.section()).reasons().stream()
                .filter(reason -> figure.name().startsWith(reason.figure()))
                .map(Reason::because)
                .findFirst()
                .orElse("");
    }
}
