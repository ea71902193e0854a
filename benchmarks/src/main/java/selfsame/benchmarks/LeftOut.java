package selfsame.benchmarks;

/** A section cannot be measured here, which is no failure of what is measured: its chapter says why. */
public final class LeftOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why a clause, such as "no JDK 17 was found" */
    public LeftOut(String why) {
        super(why);
    }
}
