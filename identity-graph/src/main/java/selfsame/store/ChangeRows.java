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
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;
import selfsame.resolution.Deed;
import selfsame.resolution.Order;
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

    /** @param anchors where ids were anchored before, that are anchored elsewhere now */
    List<CreateChanges.NewChange> rows(SurrogateIds ids, Map<PersonId, Identifier> anchors) {
        List<CreateChanges.NewChange> rows = new ArrayList<>();
        writes.deed().ifPresent(deed -> rows.add(row(deed)));
        changes.forEach(numbered -> rows.add(row(numbered, ids, anchors)));
        return rows;
    }

    private CreateChanges.NewChange row(Deed deed) {
        List<Involved> involved = new ArrayList<>();
        deed.concerned()
                .keySet()
                .forEach(
                        person -> involved.add(involved(person, person.equals(deed.survivor()) ? "SURVIVOR" : "PART")));
        return new CreateChanges.NewChange(
                deed.change(),
                deed.kind().name(),
                writes.at(),
                writes.actor(),
                deed.reason(),
                writes.policyVersion(),
                deed.moved(),
                List.of(),
                null,
                null,
                deed.undoes().orElse(null),
                deed.request().map(Order.Request::key).orElse(null),
                deed.request().map(Order.Request::content).orElse(null),
                null,
                involved);
    }

    private CreateChanges.NewChange row(Numbered numbered, SurrogateIds ids, Map<PersonId, Identifier> anchors) {
        Change change = numbered.entry().change();
        List<String> before = involved(change).stream()
                .map(person -> PersonId.parse(person.person()))
                .flatMap(person ->
                        Optional.ofNullable(anchors.get(person)).stream().map(anchor -> person + " " + ids.of(anchor)))
                .toList();
        return new CreateChanges.NewChange(
                numbered.id(),
                kind(change),
                writes.at(),
                writes.actor(),
                null,
                writes.policyVersion(),
                change.moved().size(),
                numbered.entry().because().stream()
                        .flatMap(link -> ids.of(link).stream())
                        .toList(),
                writes.deed().map(Deed::change).orElse(null),
                before.isEmpty() ? null : before,
                null,
                null,
                null,
                numbered.entry().risk().isPresent() ? numbered.entry().risk().getAsDouble() : null,
                involved(change));
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
