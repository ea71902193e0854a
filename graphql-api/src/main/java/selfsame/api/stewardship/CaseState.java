package selfsame.api.stewardship;

/** Where a case stands. */
enum CaseState {
    OPEN,
    DECIDED,
    DEFERRED
}
