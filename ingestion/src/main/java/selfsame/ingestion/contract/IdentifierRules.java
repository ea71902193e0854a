package selfsame.ingestion.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import selfsame.identity.Namespace;
import selfsame.ingestion.contract.SubmittedEvent.SubmittedIdentifier;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Policy;

/** What the policy says of the identifiers that one event carries. Thread-safe. */
final class IdentifierRules {

    private final Policy policy;
    private final Map<Namespace, NamespaceRule> rules;

    IdentifierRules(Policy policy) {
        this.policy = policy;
        this.rules = policy.byNamespace();
    }

    /**
     * Normalises them, marks blocked values, and keeps each once: authenticated when any of its mentions was.
     *
     * @return in the order they came
     * @throws EventRefused UNKNOWN_NAMESPACE, INVALID_IDENTIFIER or UNIQUE_CONFLICT
     */
    List<EventIdentifier> apply(List<SubmittedIdentifier> submitted, Trust trust) {
        SequencedMap<String, EventIdentifier> byKey = new LinkedHashMap<>();
        for (SubmittedIdentifier identifier : submitted) {
            EventIdentifier one = apply(identifier, identifier.authenticated() && trust == Trust.TRUSTED);
            byKey.merge(one.identifier().canonical(), one, (first, again) -> again.authenticated() ? again : first);
        }
        List<EventIdentifier> all = new ArrayList<>(byKey.values());
        refuseConflicts(all);
        return all;
    }

    private EventIdentifier apply(SubmittedIdentifier submitted, boolean authenticated) {
        NamespaceRule rule = rule(submitted.namespace());
        if (policy.blocked().matches(submitted.value())) {
            return identifier(submitted.namespace(), submitted.value(), authenticated, true);
        }
        String value = normalised(rule, submitted.value());
        return identifier(
                submitted.namespace(), value, authenticated, policy.blocked().matches(value));
    }

    private NamespaceRule rule(String namespace) {
        NamespaceRule rule = rules.get(new Namespace(namespace));
        if (rule == null) {
            throw new EventRefused(
                    RejectionReason.UNKNOWN_NAMESPACE,
                    "the policy declares no namespace " + JsonErrors.name(namespace));
        }
        return rule;
    }

    private static String normalised(NamespaceRule rule, String value) {
        return switch (rule.normaliser()) {
            case NONE -> value;
            case TRIM, PHONE -> value.strip();
            case LOWER, EMAIL -> value.strip().toLowerCase(java.util.Locale.ROOT);
        };
    }

    /** A value of 512 code points may still be more than 512 characters. */
    private static EventIdentifier identifier(String namespace, String value, boolean authenticated, boolean blocked) {
        try {
            return new EventIdentifier(namespace, value, authenticated, blocked);
        } catch (IllegalArgumentException broken) {
            throw invalid(namespace, String.valueOf(broken.getMessage()));
        }
    }

    private static EventRefused invalid(String namespace, String detail) {
        return new EventRefused(RejectionReason.INVALID_IDENTIFIER, namespace + ": " + detail);
    }

    private void refuseConflicts(List<EventIdentifier> identifiers) {
        Map<String, String> unique = new HashMap<>();
        for (EventIdentifier identifier : identifiers) {
            boolean counts =
                    !identifier.blocked() && rule(identifier.namespace()).unique();
            if (counts && unique.put(identifier.namespace(), identifier.value()) != null) {
                throw new EventRefused(
                        RejectionReason.UNIQUE_CONFLICT,
                        "two values of " + identifier.namespace() + ", of which a person has one");
            }
        }
    }
}
