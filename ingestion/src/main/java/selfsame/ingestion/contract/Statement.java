package selfsame.ingestion.contract;

/** What an event says about its identifiers. */
public enum Statement {
    /** They were seen together. */
    OBSERVED,
    /** The client stated that they are one person. */
    ALIASED
}
