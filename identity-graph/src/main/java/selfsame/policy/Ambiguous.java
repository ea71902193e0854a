package selfsame.policy;

/** What happens to an identifier of a shareable namespace whose owners cannot be one person. */
public enum Ambiguous {
    /** The namespace is not treated as shareable. */
    NO,
    /** It belongs to none of its owners. */
    RELEASE,
    /** It belongs to the owner it was first seen with. */
    EARLIEST,
    /** It belongs to the owner it was last seen with. */
    LATEST,
    /** It belongs to the owner that it matches with the best score, and to none when two are equally good. */
    BEST
}
