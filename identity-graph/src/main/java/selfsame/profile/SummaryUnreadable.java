package selfsame.profile;

/** Stored bytes that are no summary, or one of a later program. The message holds nothing of what is stored. */
public final class SummaryUnreadable extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    SummaryUnreadable(String message) {
        super(message);
    }
}
