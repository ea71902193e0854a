package selfsame.api.person;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.springframework.stereotype.Component;
import selfsame.api.person.IdentifierInput.IdentifierName;
import selfsame.identity.Namespace;
import selfsame.normalisation.Normalisation.Blocked;
import selfsame.normalisation.Normalisation.Invalid;
import selfsame.normalisation.Normalisation.Normalised;
import selfsame.normalisation.Normalisers;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Policy;

/** Under which keys what a caller writes may be stored: values are spelt as the policy says. Thread-safe. */
@Component
class Namespaces {

    private final Policy policy;
    private final Normalisers normalisers;

    Namespaces(Policy policy, SpellingProperties properties) {
        this.policy = policy;
        this.normalisers = new Normalisers(policy, properties.phoneRegion());
    }

    /** The key of what a caller names; empty: by id, or no identifier of that namespace can have that value. */
    List<String> keys(IdentifierInput identifier) {
        IdentifierName name = identifier.name();
        return name == null
                ? List.of()
                : key(name.namespace(), name.value()).stream().toList();
    }

    /** The keys of {@code text} in every namespace, and of {@code namespace:value}. */
    SequencedSet<String> keys(String text) {
        SequencedSet<String> keys = new LinkedHashSet<>();
        int colon = text.indexOf(':');
        if (colon > 0) {
            key(text.substring(0, colon), text.substring(colon + 1)).ifPresent(keys::add);
        }
        for (NamespaceRule rule : policy.namespaces()) {
            key(rule.namespace(), text).ifPresent(keys::add);
        }
        return keys;
    }

    private Optional<String> key(String namespace, String value) {
        return policy.namespaces().stream()
                .map(NamespaceRule::namespace)
                .filter(declared -> declared.name().equals(namespace))
                .findFirst()
                .flatMap(declared -> key(declared, value));
    }

    private Optional<String> key(Namespace namespace, String value) {
        return switch (normalisers.normalise(namespace, value)) {
            case Normalised(var identifier) -> Optional.of(identifier.canonical());
            case Blocked blocked -> Optional.empty();
            case Invalid invalid -> Optional.empty();
        };
    }
}
