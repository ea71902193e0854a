package selfsame.api.person;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import selfsame.api.person.IdentifierInput.IdentifierName;
import selfsame.identity.Namespace;
import selfsame.normalisation.Normalisation.Blocked;
import selfsame.normalisation.Normalisation.Invalid;
import selfsame.normalisation.Normalisation.Normalised;
import selfsame.normalisation.Normalisers;
import selfsame.policy.ByPolicy;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Policy;
import selfsame.wiring.PolicyInForce;

/** Under which keys what a caller writes may be stored: values are spelt as the policy says. Thread-safe. */
@Component
class Namespaces {

    /** The policy in force, and how it spells. */
    private record Spelling(Policy policy, Normalisers normalisers) {}

    private final Supplier<Spelling> spelling;

    Namespaces(PolicyInForce inForce, SpellingProperties properties) {
        this.spelling = new ByPolicy<>(
                inForce, policy -> new Spelling(policy, new Normalisers(policy, properties.phoneRegion())));
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
        for (NamespaceRule rule : spelling.get().policy().namespaces()) {
            key(rule.namespace(), text).ifPresent(keys::add);
        }
        return keys;
    }

    private Optional<String> key(String namespace, String value) {
        return spelling.get().policy().namespaces().stream()
                .map(NamespaceRule::namespace)
                .filter(declared -> declared.name().equals(namespace))
                .findFirst()
                .flatMap(declared -> key(declared, value));
    }

    private Optional<String> key(Namespace namespace, String value) {
        return switch (spelling.get().normalisers().normalise(namespace, value)) {
            case Normalised(var identifier) -> Optional.of(identifier.canonical());
            case Blocked blocked -> Optional.empty();
            case Invalid invalid -> Optional.empty();
        };
    }
}
