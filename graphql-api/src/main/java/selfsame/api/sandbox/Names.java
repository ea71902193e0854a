package selfsame.api.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Function;
import selfsame.api.act.PairInput;
import selfsame.api.person.IdentifierInput;
import selfsame.api.person.IdentifierInput.IdentifierName;
import selfsame.identity.Identifier;
import selfsame.identity.Namespace;
import selfsame.identity.Pair;
import selfsame.normalisation.Normalisation.Blocked;
import selfsame.normalisation.Normalisation.Invalid;
import selfsame.normalisation.Normalisation.Normalised;
import selfsame.normalisation.Normalisers;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Policy;
import selfsame.sandbox.Step;

/** Whom a caller means, spelt as the policy says. Each method throws {@link StepUnreadable} when it is nobody. */
final class Names {

    private final Policy policy;
    private final Normalisers normalisers;
    private final Function<String, Optional<Identifier>> byId;

    /** @param byId the identifier that a surrogate id was given to */
    Names(Policy policy, Normalisers normalisers, Function<String, Optional<Identifier>> byId) {
        this.policy = policy;
        this.normalisers = normalisers;
        this.byId = byId;
    }

    Identifier identifier(IdentifierInput input) {
        String id = input.id();
        IdentifierName name = input.name();
        if (name != null) {
            return identifier(name);
        }
        return Optional.ofNullable(id)
                .flatMap(byId)
                .orElseThrow(() -> new StepUnreadable("no identifier of this sandbox has that id"));
    }

    Identifier identifier(IdentifierName name) {
        Step.Named raw = raw(name.namespace(), name.value(), false);
        return switch (normalisers.normalise(raw.namespace(), raw.value())) {
            case Normalised(Identifier identifier) -> identifier;
            case Blocked blocked -> throw new StepUnreadable("the policy blocks that value of " + raw.namespace());
            case Invalid invalid -> throw new StepUnreadable(invalid.namespace() + " " + invalid.reason());
        };
    }

    /** Empty where the policy blocks the value, or it cannot be read. */
    Optional<Identifier> usable(Step.Named name) {
        return normalisers.normalise(name.namespace(), name.value()) instanceof Normalised(Identifier identifier)
                ? Optional.of(identifier)
                : Optional.empty();
    }

    Pair pair(PairInput input) {
        return pair(identifier(input.a()), identifier(input.b()));
    }

    Pair pair(Identifier a, Identifier b) {
        if (a.equals(b)) {
            throw new StepUnreadable("a pair is two different identifiers");
        }
        return Pair.of(a, b);
    }

    SequencedSet<Identifier> all(List<IdentifierInput> inputs) {
        SequencedSet<Identifier> all = new TreeSet<>();
        inputs.forEach(input -> all.add(identifier(input)));
        return all;
    }

    /** As a source would send it. */
    Step.Named raw(IdentifierInput input) {
        Identifier identifier = identifier(input);
        return new Step.Named(identifier.namespace(), identifier.value(), false);
    }

    Step.Named raw(String namespace, String value, boolean authenticated) {
        Namespace declared = policy.namespaces().stream()
                .map(NamespaceRule::namespace)
                .filter(one -> one.name().equals(namespace))
                .findFirst()
                .orElseThrow(() -> new StepUnreadable("the policy does not declare that namespace"));
        return new Step.Named(declared, value, authenticated);
    }
}
