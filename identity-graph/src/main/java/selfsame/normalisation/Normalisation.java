package selfsame.normalisation;

import selfsame.identity.Identifier;
import selfsame.identity.Masked;
import selfsame.identity.Namespace;

/** What became of a raw value. */
public sealed interface Normalisation {

    record Normalised(Identifier identifier) implements Normalisation {}

    /** It names nobody: kept on its event, and never an identifier. */
    record Blocked(Namespace namespace, String trimmed) implements Normalisation {

        @Override
        public String toString() {
            return "Blocked[" + namespace + ", " + Masked.value(trimmed) + "]";
        }
    }

    /** @param reason without the value, fit for an error message */
    record Invalid(Namespace namespace, String reason) implements Normalisation {}
}
