package selfsame.api.history;

/** What a change did, as the schema names it. */
enum ChangeKind {
    CREATED,
    MERGED,
    SPLIT,
    MOVED,
    UNDONE,
    SEPARATED,
    CONFIRMED,
    RETRACTED,
    ERASED,
    POLICY_APPLIED
}
