package selfsame.ingestion.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import selfsame.identity.Identifier;
import selfsame.identity.Namespace;
import selfsame.ingestion.contract.SubmittedEvent.SubmittedIdentifier;
import selfsame.normalisation.Normalisation;
import selfsame.normalisation.Normalisers;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Policy;

/** What the policy says of the identifiers that one event carries. Thread-safe. */
final class IdentifierRules {

    private final Map<Namespace, NamespaceRule> rules;
    private final Normalisers normalisers;

    IdentifierRules(Policy policy, String phoneRegion) {
        this.rules = policy.byNamespace();
        this.normalisers = new Normalisers(policy, phoneRegion);
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
        return switch (normalisers.normalise(rule.namespace(), submitted.value())) {
            case Normalisation.Normalised(Identifier identifier) ->
                new EventIdentifier(submitted.namespace(), identifier.value(), authenticated, false);
            case Normalisation.Blocked blocked -> blocked(submitted, authenticated);
            case Normalisation.Invalid(Namespace namespace, String reason) -> throw invalid(namespace, reason);
        };
    }

    /** Kept as it came. Of 512 characters, as the schema counts them, there may be more as Java does. */
    private static EventIdentifier blocked(SubmittedIdentifier submitted, boolean authenticated) {
        try {
            return new EventIdentifier(submitted.namespace(), submitted.value(), authenticated, true);
        } catch (IllegalArgumentException tooLong) {
            throw invalid(new Namespace(submitted.namespace()), "is too long");
        }
    }

    private static EventRefused invalid(Namespace namespace, String reason) {
        return new EventRefused(RejectionReason.INVALID_IDENTIFIER, namespace + " " + reason);
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
