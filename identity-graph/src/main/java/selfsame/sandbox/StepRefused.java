package selfsame.sandbox;

/** Ends a step before it has changed anything; caught where the step is run. */
final class StepRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    StepRefused(String reason) {
        super(reason, null, false, false);
    }
}
