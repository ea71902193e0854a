package selfsame.api.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import selfsame.decision.HeldLink;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;
import selfsame.sandbox.Outcome;

/** A sandbox after one step, as the schema shows it. */
final class World {

    private final Outcome outcome;
    private final Memory memory;
    private final Map<Identifier, Memory.Known> identifiers;
    private final Map<Identifier, Outcome.Person> owners = new HashMap<>();
    private final Map<PersonId, Outcome.Person> people = new HashMap<>();

    private final List<ChangeView> changes = new ArrayList<>();
    private final Map<PersonId, List<ChangeView>> histories = new HashMap<>();

    World(Outcome outcome, Memory memory, int policyVersion) {
        this.outcome = outcome;
        this.memory = memory;
        identifiers = memory.identifiers();
        for (Outcome.Person person : outcome.people()) {
            person.identifiers().forEach(identifier -> owners.put(identifier, person));
            person.formerIds().forEach(id -> people.put(id, person));
            people.put(person.id(), person);
        }
        for (Outcome.Entry entry : outcome.changes()) {
            ChangeView change = ChangeView.of(this, entry, memory.changedAt(entry.number()), policyVersion);
            changes.add(change);
            entry.involved().stream()
                    .distinct()
                    .forEach(id -> histories
                            .computeIfAbsent(id, key -> new ArrayList<>())
                            .addFirst(change));
        }
    }

    SandboxResult result() {
        return new SandboxResult(
                outcome.error().orElse(null),
                outcome.people().stream()
                        .map(person -> new PersonView(this, person))
                        .toList(),
                outcome.held().stream().map(this::held).toList(),
                List.copyOf(changes));
    }

    int identifierCount() {
        return owners.size();
    }

    ChangeView change(int number) {
        return changes.get(number - 1);
    }

    /** The newest first; a person begins with a change, so there is one. */
    List<ChangeView> history(PersonId id) {
        return histories.getOrDefault(id, List.of());
    }

    private LinkView held(HeldLink held) {
        return LinkView.of(this, held, memory.idOf(held.link().key()));
    }

    Optional<PersonView> ownerOf(Identifier identifier) {
        return Optional.ofNullable(owners.get(identifier)).map(person -> new PersonView(this, person));
    }

    /** @param id current or former */
    Optional<PersonView> person(PersonId id) {
        return Optional.ofNullable(people.get(id)).map(person -> new PersonView(this, person));
    }

    /** Those that were not erased. */
    List<IdentifierView> identifiers(Iterable<Identifier> wanted) {
        List<IdentifierView> found = new ArrayList<>();
        for (Identifier identifier : wanted) {
            Memory.Known known = identifiers.get(identifier);
            if (known != null) {
                found.add(IdentifierView.of(this, identifier, known));
            }
        }
        return found;
    }

    /** The newest first. */
    List<EventView> events(List<String> ids) {
        return ids.stream()
                .flatMap(id -> memory.event(id).stream())
                .sorted(Comparator.comparingLong(Memory.Told::occurredAt).reversed())
                .map(told -> EventView.of(this, told))
                .toList();
    }

    /** Those that carried both; the newest first. */
    List<EventView> eventsWith(Identifier one, Identifier other) {
        List<String> told = outcome.people().stream()
                .flatMap(person -> person.eventIds().stream())
                .toList();
        return events(told).stream()
                .filter(event -> event.told().identifiers().containsAll(List.of(one, other)))
                .toList();
    }
}
