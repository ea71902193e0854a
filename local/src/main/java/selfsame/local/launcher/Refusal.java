package selfsame.local.launcher;

/** Something that the user can put right; the message is one line that says what and how. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refusal(String message) {
        super(message);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
