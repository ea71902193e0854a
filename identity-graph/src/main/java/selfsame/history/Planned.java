package selfsame.history;

/** What planning an act came to. */
public sealed interface Planned {

    /** The facts to be written. */
    record Changes(FactChanges facts) implements Planned {}

    /** @param reason why it cannot be, and what made it so or what would do instead */
    record Refused(String reason) implements Planned {}
}
