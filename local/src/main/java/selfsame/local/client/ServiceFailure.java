package selfsame.local.client;

/** An application cannot be reached, or does not do what it was asked; the message is one line that says which and why. */
public final class ServiceFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    ServiceFailure(String message) {
        super(message);
    }

    /** For those who show it. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
