package selfsame.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import selfsame.identity.Namespace;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Policy;

/**
 * What of a new policy cannot be seen in the graph, because it was settled when events arrived: only a replay of the events would show it.
 *
 * @param what in words, without personal data
 */
public record Unseen(Subject subject, String what) {

    public enum Subject {
        /** Values keep the spelling in which they were stored. */
        NORMALISERS,
        /** A blocked value's evidence was never gathered. */
        BLOCKED_VALUES,
        /** To which of its identifiers an event belongs, and whether it speaks for a link's stronger end. */
        ATTRIBUTION,
        /** Which events were taken at all. */
        CONTRACT
    }

    /** What {@code proposed} changes that a simulation beside {@code inForce} does not show. */
    public static List<Unseen> between(Policy inForce, Policy proposed) {
        List<Unseen> unseen = new ArrayList<>();
        normalisers(inForce, proposed).ifPresent(unseen::add);
        blockedValues(inForce, proposed).ifPresent(unseen::add);
        attribution(inForce, proposed).ifPresent(unseen::add);
        contract(inForce, proposed).ifPresent(unseen::add);
        return unseen;
    }

    private static Optional<Unseen> normalisers(Policy inForce, Policy proposed) {
        return changed(inForce, proposed, NamespaceRule::normaliser)
                .map(names -> new Unseen(
                        Subject.NORMALISERS,
                        "Stored values of %s keep their spelling; replay is needed.".formatted(names)));
    }

    /** Lifting a block; a new one is seen. */
    private static Optional<Unseen> blockedValues(Policy inForce, Policy proposed) {
        Set<String> values = new TreeSet<>(inForce.blocked().values());
        values.removeAll(proposed.blocked().values());
        Set<String> patterns = inForce.blocked().patterns().stream()
                .map(Pattern::pattern)
                .collect(Collectors.toCollection(TreeSet::new));
        proposed.blocked().patterns().stream().map(Pattern::pattern).forEach(patterns::remove);
        return values.isEmpty() && patterns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unseen(
                        Subject.BLOCKED_VALUES,
                        "%d values and %d patterns are blocked no more, but what they linked was never gathered; replay is needed."
                                .formatted(values.size(), patterns.size())));
    }

    private static Optional<Unseen> attribution(Policy inForce, Policy proposed) {
        List<Namespace> before = declared(inForce, proposed);
        List<Namespace> after = declared(proposed, inForce);
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new Unseen(
                        Subject.ATTRIBUTION,
                        "The order of the namespaces changes, but events keep the identifier that they were attributed to, and"
                                + " links their kind; replay is needed."));
    }

    private static Optional<Unseen> contract(Policy inForce, Policy proposed) {
        Set<String> names = new TreeSet<>(names(proposed));
        names.removeAll(names(inForce));
        Set<String> gone = new TreeSet<>(names(inForce));
        gone.removeAll(names(proposed));
        names.addAll(gone);
        changed(inForce, proposed, NamespaceRule::unique).ifPresent(names::add);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unseen(
                        Subject.CONTRACT,
                        "Which events are taken changes for %s, but not for those that came already; replay is needed."
                                .formatted(String.join(", ", names))));
    }

    private static <T> Optional<String> changed(Policy inForce, Policy proposed, Function<NamespaceRule, T> property) {
        String names = inForce.namespaces().stream()
                .filter(rule -> proposed.rule(rule.namespace())
                        .filter(other -> !property.apply(other).equals(property.apply(rule)))
                        .isPresent())
                .map(rule -> rule.namespace().name())
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static List<Namespace> declared(Policy policy, Policy other) {
        return policy.namespaces().stream()
                .map(NamespaceRule::namespace)
                .filter(namespace -> other.rule(namespace).isPresent())
                .toList();
    }

    private static Set<String> names(Policy policy) {
        return policy.namespaces().stream()
                .map(rule -> rule.namespace().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
