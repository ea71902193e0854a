package selfsame.ingestion.contract;

/** How far we believe what a source says about identity. */
public enum Trust {
    /** Its write key is in everybody's browser or app: authenticated, aliased and imported are not believed. */
    PUBLIC,
    /** Its write key is held by a server. */
    TRUSTED
}
