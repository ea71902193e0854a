package selfsame.stewardship;

/** What a steward answers. */
public enum Verdict {
    SAME,
    DIFFERENT,
    /** Not now. */
    DEFER
}
