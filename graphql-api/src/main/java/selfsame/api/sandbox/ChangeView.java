package selfsame.api.sandbox;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.api.memory.Asked;
import selfsame.api.memory.InMemory;
import selfsame.api.reading.Times;
import selfsame.identity.PersonId;
import selfsame.sandbox.Outcome;

/** A change in a sandbox. The number that an undo takes is its place in the list, and ends its id. */
public record ChangeView(
        World world,
        Outcome.Entry entry,
        String id,
        String kind,
        OffsetDateTime at,
        String actor,
        int policyVersion,
        int movedCount,
        boolean reviewed)
        implements InMemory {

    static ChangeView of(World world, Outcome.Entry entry, long at, int policyVersion) {
        return new ChangeView(
                world,
                entry,
                "sandbox-change-" + entry.number(),
                entry.kind().name(),
                Times.utc(at),
                "sandbox",
                policyVersion,
                entry.moved().size(),
                false);
    }

    /** The links that it was made for are not told. */
    @Override
    public @Nullable Object field(Asked asked) {
        return switch (asked.field()) {
            case "reason" -> null;
            case "because" -> List.of();
            case "survivor" -> entry.survivor().flatMap(world::person).orElse(null);
            case "involved" ->
                asked.page(entry.involved().stream()
                        .map(PersonId::toString)
                        .distinct()
                        .toList());
            case "moved" -> asked.page(world.identifiers(entry.moved()));
            case "undoneBy" ->
                entry.undoneBy().isPresent() ? world.change(entry.undoneBy().getAsInt()) : null;
            default -> throw asked.unknown();
        };
    }

    @Override
    public String toString() {
        return id + " " + kind;
    }
}
