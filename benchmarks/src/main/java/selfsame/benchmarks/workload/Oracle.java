package selfsame.benchmarks.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import selfsame.decision.Decision;
import selfsame.decision.Evidence;
import selfsame.decision.Facts;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.EventIdentifier;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Policy;

/**
 * Who is who, from nothing but the events of a workload, in two ways. {@link #decided} decides all of it from scratch: all people,
 * exactly, by the product's own pure function, of which nothing that is measured is a part. {@link #undisputed} uses none of the
 * product: it is the connected components in which no guardrail has anything to object to, so that each must be one person.
 */
public final class Oracle {

    private final Policy policy;
    private final Map<Identifier, Long> firstSeenAt = new HashMap<>();
    private final Map<Link.Key, Link> links = new HashMap<>();

    /** Of union-find, over canonical keys. */
    private final Map<String, String> parents = new HashMap<>();

    /** @param events in any order, repetitions too */
    public Oracle(List<CanonicalEvent> events, Policy policy) {
        this(events.iterator(), policy);
    }

    /** @param events read to their end, and not kept */
    public Oracle(Iterator<CanonicalEvent> events, Policy policy) {
        this.policy = policy;
        Set<String> known = new HashSet<>();
        while (events.hasNext()) {
            CanonicalEvent event = events.next();
            if (known.add(event.key())) {
                List<EventIdentifier> carried = usable(event);
                gather(carried, event);
                connect(carried);
            }
        }
    }

    private void gather(List<EventIdentifier> carried, CanonicalEvent event) {
        for (EventIdentifier a : carried) {
            firstSeenAt.merge(a.identifier(), event.time().toEpochMilli(), Math::min);
            for (EventIdentifier b : carried) {
                if (policy.strongestFirst().compare(a.identifier(), b.identifier()) < 0) {
                    Link link = link(a, b, event);
                    links.merge(link.key(), link, Link::gather);
                }
            }
        }
    }

    private void connect(List<EventIdentifier> carried) {
        for (EventIdentifier one : carried) {
            String key = one.identifier().canonical();
            parents.putIfAbsent(key, key);
            parents.put(
                    root(parents, key),
                    root(parents, carried.getFirst().identifier().canonical()));
        }
    }

    /** Every person as the canonical keys of its identifiers, where nobody ever said anything. */
    public Set<Set<String>> decided(long now) {
        return decided(Facts.NONE, now);
    }

    /** Every person as the canonical keys of its identifiers. */
    public Set<Set<String>> decided(Facts facts, long now) {
        return Decision.decide(Evidence.of(firstSeenAt, links.values()), facts, policy, now).people().stream()
                .map(person ->
                        person.stream().map(Identifier::canonical).collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    private static Link link(EventIdentifier stronger, EventIdentifier weaker, CanonicalEvent event) {
        return Link.seenOnce(
                stronger.identifier(),
                weaker.identifier(),
                stronger.authenticated() ? LinkKind.AUTHENTICATED : LinkKind.OBSERVED,
                event.time().toEpochMilli());
    }

    private List<EventIdentifier> usable(CanonicalEvent event) {
        return event.identifiers().stream()
                .filter(one -> !policy.blocked().matches(one.value()))
                .toList();
    }

    /**
     * Components with at most one value of all unique namespaces together, with no more of any other than its limit and its fan-out
     * allow, and not larger than a person may be. The events must be younger than the policy's expiry of links.
     */
    public Set<Set<String>> undisputed() {
        return connected().stream().filter(this::isUndisputed).collect(Collectors.toSet());
    }

    private boolean isUndisputed(Set<String> component) {
        int unique = 0;
        for (NamespaceRule rule : policy.namespaces()) {
            String prefix = rule.namespace().name() + ':';
            int values = (int)
                    component.stream().filter(key -> key.startsWith(prefix)).count();
            unique += rule.unique() ? values : 0;
            if (values > rule.limit()) {
                return false;
            }
        }
        return unique <= 1 && component.size() <= policy.decision().sizeMax();
    }

    /** What is connected by any event, however weak: union-find over canonical keys. */
    public Set<Set<String>> connected() {
        Map<String, Set<String>> components = new HashMap<>();
        new ArrayList<>(parents.keySet())
                .forEach(key -> components
                        .computeIfAbsent(root(parents, key), _ -> new TreeSet<>())
                        .add(key));
        return new HashSet<>(components.values());
    }

    private static String root(Map<String, String> parents, String key) {
        String at = key;
        while (!at.equals(parents.getOrDefault(at, at))) {
            String above = parents.getOrDefault(at, at);
            parents.put(at, parents.getOrDefault(above, above));
            at = above;
        }
        return at;
    }
}
