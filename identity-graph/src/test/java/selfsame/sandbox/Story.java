package selfsame.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import selfsame.history.Act;
import selfsame.identity.Identifier;
import selfsame.identity.Namespace;
import selfsame.identity.Pair;
import selfsame.identity.PersonId;
import selfsame.normalisation.Normalisers;
import selfsame.policy.Policy;
import selfsame.sandbox.Outcome.Kind;
import selfsame.sandbox.Step.Named;
import selfsame.wiring.PolicyReader;

/** Tells a sandbox a story in few words: identifiers are written {@code namespace:value}. */
final class Story {

    static final Policy POLICY = PolicyReader.read("""
            namespaces:
              - {name: user, unique: true}
              - {name: email, limit: 3}
              - {name: device, ambiguous: release}
              - {name: cookie, linkTtl: 90d}
            blocked: {values: ["null"]}
            """);

    private final Sandbox sandbox;
    private Outcome last;

    Story() {
        this(POLICY);
    }

    Story(Policy policy) {
        AtomicLong minted = new AtomicLong();
        sandbox = new Sandbox(
                policy,
                new Normalisers(policy, "US"),
                0,
                () -> new PersonId(new UUID(0x7000, minted.incrementAndGet())));
        last = new Outcome(Optional.empty(), List.of(), List.of(), List.of());
    }

    Story seen(String... identifiers) {
        List<Named> names = Arrays.stream(identifiers).map(Story::named).toList();
        return tell(new Step.Event(Optional.empty(), OptionalLong.empty(), names));
    }

    Story separate(String left, String right) {
        return tell(new Step.Steward(Act.Separate.of(set(left), set(right))));
    }

    Story confirm(String a, String b) {
        return tell(new Step.Steward(new Act.ConfirmSame(Pair.of(Identifier.parse(a), Identifier.parse(b)))));
    }

    Story retract(String a, String b) {
        return tell(new Step.Steward(new Act.RetractLink(Pair.of(Identifier.parse(a), Identifier.parse(b)))));
    }

    Story move(String identifiers, String to) {
        return tell(new Step.Steward(new Act.Move(new TreeSet<>(set(identifiers)), Identifier.parse(to))));
    }

    Story remove(String a, String b) {
        return tell(new Step.RemoveLink(Pair.of(Identifier.parse(a), Identifier.parse(b))));
    }

    Story erase(String identifier) {
        return tell(new Step.Erase(Identifier.parse(identifier)));
    }

    Story advance(long ms) {
        return tell(new Step.AdvanceTo(ms));
    }

    Story undo(int change) {
        return tell(new Step.UndoChange(change));
    }

    /** Undoes the newest change of a kind. */
    Story undoLast(Kind kind) {
        return undo(last.changes().stream()
                .filter(entry -> entry.kind() == kind)
                .map(Outcome.Entry::number)
                .reduce((first, second) -> second)
                .orElseThrow());
    }

    Story tell(Step step) {
        last = sandbox.run(step);
        return this;
    }

    Outcome outcome() {
        return last;
    }

    Optional<String> error() {
        return last.error();
    }

    Set<String> people() {
        return last.people().stream()
                .map(person ->
                        person.identifiers().stream().map(Identifier::canonical).collect(Collectors.joining(" ")))
                .collect(Collectors.toSet());
    }

    Outcome.Person personOf(String identifier) {
        return last.people().stream()
                .filter(person -> person.identifiers().contains(Identifier.parse(identifier)))
                .findFirst()
                .orElseThrow();
    }

    PersonId idOf(String identifier) {
        return personOf(identifier).id();
    }

    private static Named named(String text) {
        boolean authenticated = text.endsWith("!");
        String name = authenticated ? text.substring(0, text.length() - 1) : text;
        int colon = name.indexOf(':');
        return new Named(new Namespace(name.substring(0, colon)), name.substring(colon + 1), authenticated);
    }

    private static Set<Identifier> set(String identifiers) {
        Set<Identifier> set = new TreeSet<>();
        new ArrayList<>(Arrays.asList(identifiers.split(" ", -1))).forEach(text -> set.add(Identifier.parse(text)));
        return set;
    }
}
