package selfsame.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Namespace;
import selfsame.identity.Pair;
import selfsame.normalisation.Normalisation.Blocked;
import selfsame.normalisation.Normalisation.Invalid;
import selfsame.normalisation.Normalisation.Normalised;
import selfsame.normalisation.Normalisers;
import selfsame.policy.Policy;
import selfsame.sandbox.Step.Named;

/** Reads an event's identifiers as the collector and the resolver do. */
final class Reading {

    static final int IDENTIFIERS_MAX = 20;

    private final Policy policy;
    private final Normalisers normalisers;

    Reading(Policy policy, Normalisers normalisers) {
        this.policy = policy;
        this.normalisers = normalisers;
    }

    /**
     * The usable identifiers, each with whether it was authenticated; blocked ones are left out.
     *
     * @throws StepRefused when one cannot be read, or two contradict each other
     */
    SequencedMap<Identifier, Boolean> read(List<Named> names) {
        if (names.size() > IDENTIFIERS_MAX) {
            throw new StepRefused("an event carries at most %d identifiers".formatted(IDENTIFIERS_MAX));
        }
        SequencedMap<Identifier, Boolean> read = new LinkedHashMap<>();
        Map<Namespace, Identifier> unique = new HashMap<>();
        for (Named name : names) {
            if (policy.rule(name.namespace()).isEmpty()) {
                throw new StepRefused("the policy does not declare the namespace " + name.namespace());
            }
            switch (normalisers.normalise(name.namespace(), name.value())) {
                case Normalised(Identifier identifier) -> {
                    read.merge(identifier, name.authenticated(), Boolean::logicalOr);
                    Identifier other = unique.putIfAbsent(name.namespace(), identifier);
                    boolean conflict = other != null && !other.equals(identifier);
                    if (conflict && policy.rule(name.namespace()).orElseThrow().unique()) {
                        throw new StepRefused("UNIQUE_CONFLICT: two values of " + name.namespace() + " in one event");
                    }
                }
                case Blocked blocked -> {}
                case Invalid invalid -> throw new StepRefused(invalid.namespace() + " " + invalid.reason());
            }
        }
        return read;
    }

    /** All pairs. The stronger end decides whether it was an authenticated person who was seen. */
    List<Link> links(SequencedMap<Identifier, Boolean> identifiers, LinkKind kind, long at) {
        List<Identifier> ends =
                identifiers.keySet().stream().sorted(policy.strongestFirst()).toList();
        List<Link> links = new ArrayList<>();
        for (int stronger = 0; stronger < ends.size(); stronger++) {
            boolean authenticated = identifiers.getOrDefault(ends.get(stronger), false);
            LinkKind seen = authenticated && kind == LinkKind.OBSERVED ? LinkKind.AUTHENTICATED : kind;
            for (Identifier weaker : ends.subList(stronger + 1, ends.size())) {
                links.add(new Link(Pair.of(ends.get(stronger), weaker), seen, 1, at, at));
            }
        }
        return links;
    }
}
