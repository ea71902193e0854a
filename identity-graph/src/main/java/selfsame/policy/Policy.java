package selfsame.policy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import selfsame.identity.Identifier;
import selfsame.identity.Namespace;

/**
 * The versioned rules. Immutable and thread-safe.
 *
 * @param namespaces in the order of priority, the first is the strongest; no name twice
 */
public record Policy(
        int version,
        List<NamespaceRule> namespaces,
        Blocked blocked,
        DecisionRules decision,
        MatchRules match,
        ProfileRules profile) {

    public Policy(int version, List<NamespaceRule> namespaces, Blocked blocked, DecisionRules decision) {
        this(version, namespaces, blocked, decision, MatchRules.DEFAULT);
    }

    public Policy(
            int version, List<NamespaceRule> namespaces, Blocked blocked, DecisionRules decision, MatchRules match) {
        this(version, namespaces, blocked, decision, match, ProfileRules.DEFAULT);
    }

    public Policy {
        namespaces = List.copyOf(namespaces);
        if (version < 1 || namespaces.isEmpty()) {
            throw new IllegalArgumentException("a policy has a version of at least 1 and at least one namespace");
        }
        if (namespaces.stream().map(NamespaceRule::namespace).distinct().count() != namespaces.size()) {
            throw new IllegalArgumentException("a namespace is declared twice");
        }
    }

    /** The same rules, counted as another version. */
    public Policy withVersion(int number) {
        return new Policy(number, namespaces, blocked, decision, match, profile);
    }

    /** Its rules by namespace; built once by whoever decides much. */
    public Map<Namespace, NamespaceRule> byNamespace() {
        Map<Namespace, NamespaceRule> rules = LinkedHashMap.newLinkedHashMap(namespaces.size());
        namespaces.forEach(rule -> rules.put(rule.namespace(), rule));
        return rules;
    }

    public Optional<NamespaceRule> rule(Namespace namespace) {
        return namespaces.stream()
                .filter(rule -> rule.namespace().equals(namespace))
                .findFirst();
    }

    /** 0 for the strongest namespace; one that is not declared comes after all. */
    public int priority(Namespace namespace) {
        for (int rank = 0; rank < namespaces.size(); rank++) {
            if (namespaces.get(rank).namespace().equals(namespace)) {
                return rank;
            }
        }
        return namespaces.size();
    }

    /** The strongest identifier first: by priority, ties by canonical key. */
    public Comparator<Identifier> strongestFirst() {
        return Comparator.comparingInt((Identifier identifier) -> priority(identifier.namespace()))
                .thenComparing(Comparator.naturalOrder());
    }
}
