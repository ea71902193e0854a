package selfsame.ingestion.contract;

/**
 * An event breaks the contract. The message is {@code REASON: detail}; neither part holds personal data, so both may be
 * logged. Cheap to throw: it has no stack trace.
 */
public final class EventRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final RejectionReason reason;
    private final String detail;

    public EventRefused(RejectionReason reason, String detail) {
        super(reason + ": " + detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    public RejectionReason reason() {
        return reason;
    }

    /** What is wrong and where, in a sentence. */
    public String detail() {
        return detail;
    }
}
