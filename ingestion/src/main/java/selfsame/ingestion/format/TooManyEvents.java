package selfsame.ingestion.format;

/** A request holds more events than a request may. */
public final class TooManyEvents extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TooManyEvents(int eventsMax) {
        super("a request holds at most %d events".formatted(eventsMax), null, false, false);
    }
}
