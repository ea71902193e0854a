package selfsame.api.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.identity.Masked;

/** How a caller names an identifier: by surrogate id, or by namespace and value. The schema sees to it that it is one of them. */
public record IdentifierInput(@Nullable String id, @Nullable IdentifierName name) {

    public record IdentifierName(String namespace, String value) {

        /** Masked. */
        @Override
        public String toString() {
            return namespace + ':' + Masked.value(value);
        }
    }

    /** Masked. */
    @Override
    public String toString() {
        return name == null ? "The identifier " + id : name.toString();
    }

    List<String> ids() {
        return id == null ? List.of() : List.of(id);
    }
}
