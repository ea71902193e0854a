package selfsame.ingestion.contract;

/** Why an event cannot be used. The name is what clients and operators see. */
public enum RejectionReason {
    /** Not JSON, not UTF-8, or nested deeper or longer than the reader allows. */
    INVALID_JSON,
    /** Readable, but not in the shape of the format or of the schema. */
    SCHEMA,
    UNKNOWN_SCHEMA_VERSION,
    EVENT_TOO_LARGE,
    /** A request with a larger body than a request may have; the body is not kept. */
    REQUEST_TOO_LARGE,
    /** A request with more events than a request may hold; none of them was taken. */
    TOO_MANY_EVENTS,
    TOO_FAR_IN_FUTURE,
    /** Later than the lateness bound, and not part of a labelled import. */
    TOO_OLD,
    UNKNOWN_NAMESPACE,
    /** The normaliser of its namespace cannot read the value. */
    INVALID_IDENTIFIER,
    TOO_MANY_IDENTIFIERS,
    /** Two different values of a namespace of which a person has one. */
    UNIQUE_CONFLICT,
    /** The source has sent other content under this id before. */
    ID_REUSED,
    /** It fails every time it is applied, alone too; an operator must look. */
    POISONOUS
}
