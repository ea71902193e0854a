package selfsame.policy;

/** Which of the values that were said of a trait is shown. An empty string is said against nothing: it is shown where there is nothing else. */
public enum Survivorship {
    /** The one that was said last. */
    LATEST,
    /** The one that was said first. */
    EARLIEST,
    /** The one that was said most often; the later one where two are equal. */
    MOST_FREQUENT,
    /** The last one of the most trusted source that said any. */
    MOST_TRUSTED,
    /** The one with the most characters; the later one where two are equal. */
    LONGEST
}
