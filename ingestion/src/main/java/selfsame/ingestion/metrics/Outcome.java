package selfsame.ingestion.metrics;

/** What came of events: each was applied, or known already, or rejected by the resolver. */
record Outcome(long applied, long duplicates, long rejected) {

    static final Outcome NONE = new Outcome(0, 0, 0);

    Outcome plus(Outcome other) {
        return new Outcome(applied + other.applied, duplicates + other.duplicates, rejected + other.rejected);
    }

    long total() {
        return applied + duplicates + rejected;
    }
}
