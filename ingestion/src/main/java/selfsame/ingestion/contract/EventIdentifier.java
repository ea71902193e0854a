package selfsame.ingestion.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import selfsame.identity.Identifier;
import selfsame.identity.Masked;
import selfsame.identity.Namespace;

/**
 * One identifier as an event carries it. Personal data: {@link #toString()} masks it.
 *
 * @param value normalised; as it came, where it is blocked
 * @param authenticated the person proved it on this event (a login), and the source may say so
 * @param blocked the policy of its arrival says that the value names nobody: it is kept and links nothing
 */
public record EventIdentifier(
        String namespace,
        String value,
        @JsonInclude(Include.NON_DEFAULT) boolean authenticated,
        @JsonInclude(Include.NON_DEFAULT) boolean blocked) {

    public EventIdentifier {
        new Identifier(new Namespace(namespace), value);
    }

    public static EventIdentifier of(String namespace, String value) {
        return new EventIdentifier(namespace, value, false, false);
    }

    public static EventIdentifier authenticated(String namespace, String value) {
        return new EventIdentifier(namespace, value, true, false);
    }

    public Identifier identifier() {
        return Identifier.of(namespace, value);
    }

    @Override
    public String toString() {
        return namespace
                + ':'
                + Masked.value(value)
                + (authenticated ? " authenticated" : "")
                + (blocked ? " blocked" : "");
    }
}
