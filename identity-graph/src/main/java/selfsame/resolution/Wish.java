package selfsame.resolution;

import selfsame.history.Act;

/** What a steward asks for. */
public sealed interface Wish {

    record Steward(Act act) implements Wish {}

    /** @param change the id of an entry of the history */
    record Undo(String change) implements Wish {}
}
