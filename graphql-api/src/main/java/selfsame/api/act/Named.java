package selfsame.api.act;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import selfsame.api.error.Refusal;
import selfsame.api.person.IdentifierInput;
import selfsame.api.person.Identifiers;
import selfsame.identity.Identifier;
import selfsame.identity.Pair;

/** The identifiers that an act names, read all at once. */
final class Named {

    private final Map<IdentifierInput, selfsame.api.person.Identifier> found;

    private Named(Map<IdentifierInput, selfsame.api.person.Identifier> found) {
        this.found = found;
    }

    /** @throws Refusal.NotFound when one was never seen */
    static Named read(Collection<IdentifierInput> inputs, Identifiers identifiers) {
        Map<IdentifierInput, selfsame.api.person.Identifier> found = new HashMap<>(identifiers.findAll(inputs));
        inputs.forEach(input -> {
            if (!found.containsKey(input)) {
                throw new Refusal.NotFound(
                        "%s was never seen. An act speaks of identifiers that are known.".formatted(input));
            }
        });
        return new Named(found);
    }

    String id(IdentifierInput input) {
        return view(input).id();
    }

    Identifier identifier(IdentifierInput input) {
        return Identifier.of(view(input).namespace(), view(input).value());
    }

    SequencedSet<Identifier> identifiers(List<IdentifierInput> inputs) {
        SequencedSet<Identifier> all = new TreeSet<>();
        inputs.forEach(input -> all.add(identifier(input)));
        return all;
    }

    Pair pair(PairInput input) {
        Identifier a = identifier(input.a());
        Identifier b = identifier(input.b());
        if (a.equals(b)) {
            throw new Refusal.BadRequest("a and b are the same identifier.");
        }
        return Pair.of(a, b);
    }

    private selfsame.api.person.Identifier view(IdentifierInput input) {
        selfsame.api.person.Identifier view = found.get(input);
        if (view == null) {
            throw new IllegalArgumentException("was not read");
        }
        return view;
    }
}
