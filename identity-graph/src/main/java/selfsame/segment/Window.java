package selfsame.segment;

import java.time.Duration;
import selfsame.profile.Counts;

/** How far back events are counted, and how often such a count changes by time alone. */
public enum Window {
    HOUR("1h", Duration.ofMinutes(1)),
    DAY("24h", Duration.ofHours(1)),
    WEEK("7d", Duration.ofHours(6)),
    MONTH("30d", Duration.ofDays(1)),
    EVER("ever", Duration.ZERO);

    private final String text;
    private final Duration step;

    Window(String text, Duration step) {
        this.text = text;
        this.step = step;
    }

    /** @throws IllegalArgumentException naming those that there are */
    public static Window of(String text) {
        for (Window window : values()) {
            if (window.text.equals(text)) {
                return window;
            }
        }
        throw new IllegalArgumentException("must be one of 1h, 24h, 7d, 30d, ever");
    }

    long count(Counts counts) {
        return switch (this) {
            case HOUR -> counts.hour();
            case DAY -> counts.day();
            case WEEK -> counts.week();
            case MONTH -> counts.month();
            case EVER -> counts.ever();
        };
    }

    /** The end of the step that {@code now} is in; never, of what does not slide. */
    long nextStep(long now) {
        return this == EVER ? Long.MAX_VALUE : Math.floorDiv(now, step.toMillis()) * step.toMillis() + step.toMillis();
    }
}
