package selfsame.benchmarks;

import java.util.List;
import selfsame.benchmarks.report.Figure;

/** A part of what is measured, which can be asked for alone. */
public interface Section {

    /** On the command line, and in the files. */
    String name();

    String title();

    /** Whether it is measured only when it is asked for by name. */
    default boolean isLong() {
        return false;
    }

    /** Measures; tells on the way what it does. */
    List<Figure> measure(Course course);
}
