package selfsame.ingestion.outbox;

/** Where a turn can die: after each of these. */
enum Step {
    READ,
    COMPARED,
    SENT,
    COMMITTED,
    DELETED;

    /** Told of every step that is done; a test lets it throw. */
    @FunctionalInterface
    interface Probe {
        Probe NONE = step -> {};

        void done(Step step);
    }
}
