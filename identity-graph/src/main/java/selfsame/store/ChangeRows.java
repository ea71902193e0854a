package selfsame.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import selfsame.cypher.change.CreateChanges;
import selfsame.cypher.change.CreateChanges.Involved;
import selfsame.history.Change;
import selfsame.identity.PersonId;
import selfsame.resolution.Writes;

/** The history's new entries, each with its id; what they moved is read from the memberships that carry this id. */
final class ChangeRows {

    private record Numbered(String id, Writes.Entry entry) {}

    private final Writes writes;
    private final List<Numbered> changes = new ArrayList<>();
    private final Map<PersonId, String> creations = new HashMap<>();

    ChangeRows(Writes writes, Supplier<String> newId) {
        this.writes = writes;
        for (Writes.Entry entry : writes.changes()) {
            String id = newId.get();
            changes.add(new Numbered(id, entry));
            if (entry.change() instanceof Change.Created created) {
                creations.put(created.survivor(), id);
            }
        }
    }

    /** The change that created a person just now. */
    Optional<String> creationOf(PersonId person) {
        return Optional.ofNullable(creations.get(person));
    }

    void forEach(BiConsumer<String, Change> action) {
        changes.forEach(
                numbered -> action.accept(numbered.id(), numbered.entry().change()));
    }

    List<CreateChanges.NewChange> rows(SurrogateIds ids) {
        return changes.stream()
                .map(numbered -> new CreateChanges.NewChange(
                        numbered.id(),
                        kind(numbered.entry().change()),
                        writes.at(),
                        writes.actor(),
                        null,
                        writes.policyVersion(),
                        numbered.entry().change().moved().size(),
                        numbered.entry().because().stream()
                                .flatMap(link -> ids.of(link).stream())
                                .toList(),
                        involved(numbered.entry().change())))
                .toList();
    }

    static String kind(Change change) {
        return switch (change) {
            case Change.Created _ -> "CREATED";
            case Change.Merged _ -> "MERGED";
            case Change.Split _ -> "SPLIT";
            case Change.Moved _ -> "MOVED";
        };
    }

    /** Everyone who is told, the survivor first. */
    List<Involved> involved(Change change) {
        Involved survivor = involved(change.survivor(), "SURVIVOR");
        return switch (change) {
            case Change.Created _ -> List.of(survivor);
            case Change.Merged merged -> List.of(survivor, involved(merged.absorbed(), "ABSORBED"));
            case Change.Split split -> List.of(survivor, involved(split.origin(), "ORIGIN"));
            case Change.Moved moved -> List.of(survivor, involved(moved.origin(), "ORIGIN"));
        };
    }

    private Involved involved(PersonId person, String role) {
        return new Involved(person.toString(), writes.versionOf(person), role);
    }
}
