package selfsame.policy;

/** How a namespace's values are brought to one spelling. The rules themselves are in {@code selfsame.normalisation}. */
public enum Normaliser {
    /** Kept as it is, to the letter. */
    NONE,
    /** White space around it removed. */
    TRIM,
    /** Trimmed and lower-cased. */
    LOWER,
    /** An e-mail address: trimmed, lower-cased, checked for its shape. */
    EMAIL,
    /** A telephone number in E.164. */
    PHONE
}
