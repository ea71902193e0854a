package selfsame.api.history;

/** How changes are listed. */
enum ChangeOrder {
    NEWEST,
    /** The merges that deserve a look most come first. */
    RISK
}
