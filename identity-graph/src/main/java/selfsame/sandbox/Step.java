package selfsame.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import selfsame.history.Act;
import selfsame.identity.Identifier;
import selfsame.identity.LinkKind;
import selfsame.identity.Namespace;
import selfsame.identity.Pair;

/** One thing that happens in a sandbox. */
public sealed interface Step {

    /**
     * An event, raw as a source would send it.
     *
     * @param id empty: it gets one
     * @param occurredAt UTC epoch ms; empty: now
     */
    record Event(Optional<String> id, OptionalLong occurredAt, List<Named> identifiers) implements Step {}

    /** @param value raw, as a source would send it */
    record Named(Namespace namespace, String value, boolean authenticated) {}

    /** A statement that one identifier stands for another. */
    record Alias(Named a, Named b) implements Step {}

    /** A link of a kind with a score, as a matcher would add it. */
    record AddLink(Identifier a, Identifier b, LinkKind kind, double score) implements Step {}

    /** Every link of the pair is gone, but for a steward's. */
    record RemoveLink(Pair pair) implements Step {}

    /** What a steward does. */
    record Steward(Act act) implements Step {}

    /** The identifier is forgotten, with all of its links. */
    record Erase(Identifier identifier) implements Step {}

    /** @param change counted from 1, over all changes of this sandbox */
    record UndoChange(int change) implements Step {}

    /** @param at UTC epoch ms, not before now */
    record AdvanceTo(long at) implements Step {}
}
