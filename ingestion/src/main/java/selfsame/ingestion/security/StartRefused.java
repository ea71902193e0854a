package selfsame.ingestion.security;

/** The application must not start as it is configured. The message says why and what to do, in one line. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartRefused(String message) {
        super(message);
    }
}
