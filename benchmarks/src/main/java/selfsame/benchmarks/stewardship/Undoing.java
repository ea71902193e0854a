package selfsame.benchmarks.stewardship;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import selfsame.benchmarks.Course;
import selfsame.benchmarks.Section;
import selfsame.benchmarks.report.Figure;
import selfsame.benchmarks.report.Sample;
import selfsame.benchmarks.stage.HandMade;
import selfsame.benchmarks.stage.Stage;
import selfsame.resolution.Order;
import selfsame.resolution.Wish;

/**
 * Merging two people by one event, previewing the undo, and undoing it, by their size and form. Repeated on the same two: the undo is
 * undone, which joins them again.
 */
public final class Undoing implements Section {

    private static final int LARGE = 10_000;
    private static final double SECONDS_MAX = 2;

    private final boolean isLong;
    private final List<Integer> sizes;

    private Undoing(boolean isLong, List<Integer> sizes) {
        this.isLong = isLong;
        this.sizes = sizes;
    }

    /** Up to people of 10,000 identifiers. */
    public static Undoing regular() {
        return new Undoing(false, List.of(10, 100, 1_000, LARGE));
    }

    /** Up to people of 100,000 identifiers. */
    public static Undoing large() {
        return new Undoing(true, List.of(1_000, LARGE, 100_000));
    }

    @Override
    public String name() {
        return isLong ? "undo-large" : "undo";
    }

    @Override
    public String title() {
        return isLong ? "Undo of very large people" : "Undo, by the size of the people";
    }

    @Override
    public boolean isLong() {
        return isLong;
    }

    /** Seconds. */
    private record Times(double merge, Sample preview, Sample undo) {}

    @Override
    public List<Figure> measure(Course course) {
        Stage stage = course.stage();
        stage.graph().empty();
        HandMade people = new HandMade(stage, LargePeople.policy());
        times(people, stage, Form.STAR, 50, 50, 5);
        List<Figure> figures = new ArrayList<>();
        SimpleRegression smaller = new SimpleRegression();
        SimpleRegression larger = new SimpleRegression();
        for (int size : sizes) {
            Times times = times(
                    people, stage, Form.STAR, size, size, course.settings().repeats());
            tell(course, figures, Form.STAR, size, size, times);
            if (size >= 100) {
                smaller.addData(Math.log(size), Math.log(times.undo().median()));
            }
        }
        for (int size : sizes) {
            if (size > 10) {
                Times times = times(
                        people, stage, Form.STAR, size, 10, course.settings().repeats());
                tell(course, figures, Form.STAR, size, 10, times);
                larger.addData(Math.log(size), Math.log(times.undo().median()));
            }
        }
        for (Form form : List.of(Form.PATH, Form.BARBELL, Form.RANDOM, Form.CLIQUE)) {
            int size = form == Form.CLIQUE ? 100 : 1_000;
            tell(
                    course,
                    figures,
                    form,
                    size,
                    size,
                    times(people, stage, form, size, size, course.settings().repeats()));
        }
        figures.add(Figure.of("exponent of the undo in the smaller side", smaller.getSlope(), "")
                .markAtMost(1.05)
                .noted("stars of 100 and more, both of one size"));
        figures.add(Figure.of("exponent of the undo in the larger side", larger.getSlope(), "")
                .marked("near 0: at most 0.1", larger.getSlope() <= 0.1)
                .noted("stars, the other one of 10"));
        return figures;
    }

    private static void tell(Course course, List<Figure> figures, Form form, int left, int right, Times times) {
        String which = "%s of %,d and of %,d".formatted(form.name().toLowerCase(java.util.Locale.ROOT), left, right);
        course.say("%s: merge %.3f s, preview %.3f s, undo %.3f s"
                .formatted(
                        which,
                        times.merge(),
                        times.preview().median(),
                        times.undo().median()));
        List<Figure> three = List.of(
                Figure.of("merge, " + which, times.merge(), "s"),
                Figure.of("preview of its undo, " + which, times.preview(), "s"),
                Figure.of("undo, " + which, times.undo(), "s"));
        boolean hasMark = form == Form.STAR && left == LARGE && right == LARGE;
        three.forEach(
                figure -> figures.add(hasMark ? figure.marked("under 2 s", figure.value() < SECONDS_MAX) : figure));
    }

    private static Times times(HandMade people, Stage stage, Form form, int left, int right, int repeats) {
        String name = "%s-%d-%d-%d".formatted(form, left, right, System.nanoTime());
        people.load(form.events(name + "a", left));
        people.load(form.events(name + "b", right));
        String a = Form.key(name + "a", 0);
        String b = Form.key(name + "b", 0);
        long started = System.nanoTime();
        people.joins(a, b);
        double merge = seconds(started);
        requireSame(stage, a, b, true);
        String change = stage.graph().run("newest-merge").getFirst().get("id").asString();
        Sample previews = new Sample();
        Sample undos = new Sample();
        for (int repeat = 0; repeat < repeats; repeat++) {
            Wish undo = new Wish.Undo(change);
            started = System.nanoTime();
            String token = people.acts().preview(undo).token();
            previews.add(seconds(started));
            started = System.nanoTime();
            people.acts().act(order(undo, Optional.of(token)));
            undos.add(seconds(started));
            requireSame(stage, a, b, false);
            String undone = stage.graph().run("newest-act").getFirst().get("id").asString();
            people.acts().act(order(new Wish.Undo(undone), Optional.empty()));
            requireSame(stage, a, b, true);
        }
        return new Times(merge, previews, undos);
    }

    private static Order order(Wish wish, Optional<String> token) {
        return new Order(wish, "steward", "measured", token, Optional.empty());
    }

    private static void requireSame(Stage stage, String a, String b, boolean same) {
        boolean are = stage.graph()
                .run("same-person", Map.of("a", a, "b", b))
                .getFirst()
                .get("same")
                .asBoolean();
        if (are != same) {
            throw new IllegalStateException("%s and %s are %sone person".formatted(a, b, are ? "" : "not "));
        }
    }

    private static double seconds(long startedNanos) {
        return (System.nanoTime() - startedNanos) / 1e9;
    }
}
