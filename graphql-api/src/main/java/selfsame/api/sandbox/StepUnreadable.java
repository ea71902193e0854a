package selfsame.api.sandbox;

/** Ends a step that cannot be brought to the sandbox; caught where it is told. */
final class StepUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    StepUnreadable(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
