package selfsame.api.sandbox;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import selfsame.api.memory.Asked;
import selfsame.api.memory.InMemory;
import selfsame.api.reading.Times;

/** An event of a sandbox. */
public record EventView(World world, Memory.Told told, String id, String type, OffsetDateTime occurredAt, String source)
        implements InMemory {

    static EventView of(World world, Memory.Told told) {
        return new EventView(world, told, told.id(), told.type(), Times.utc(told.occurredAt()), "sandbox");
    }

    public OffsetDateTime receivedAt() {
        return occurredAt;
    }

    @Override
    public @Nullable Object field(Asked asked) {
        return switch (asked.field()) {
            case "identifiers" -> world.identifiers(told.identifiers());
            case "properties" -> null;
            default -> throw asked.unknown();
        };
    }

    @Override
    public String toString() {
        return id;
    }
}
