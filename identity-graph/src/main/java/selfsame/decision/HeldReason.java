package selfsame.decision;

/** Why a link is kept but not followed; the guardrail that refused it. */
public enum HeldReason {
    UNIQUE,
    LIMIT,
    SIZE,
    AMBIGUOUS,
    GENERIC,
    BRIDGE,
    SEPARATED,
    RETRACTED,
    EXPIRED,
    REVIEW,
    PENDING
}
