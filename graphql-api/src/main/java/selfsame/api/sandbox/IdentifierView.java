package selfsame.api.sandbox;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import selfsame.api.memory.Asked;
import selfsame.api.memory.InMemory;
import selfsame.api.reading.Times;
import selfsame.identity.Identifier;

/** An identifier of a sandbox. Its value is not masked: whoever asks typed it in. */
public record IdentifierView(
        World world,
        Identifier identifier,
        String id,
        String namespace,
        OffsetDateTime firstSeenAt,
        OffsetDateTime lastSeenAt,
        int eventCount)
        implements InMemory {

    static IdentifierView of(World world, Identifier identifier, Memory.Known known) {
        return new IdentifierView(
                world,
                identifier,
                known.id(),
                identifier.namespace().name(),
                Times.utc(known.firstSeenAt()),
                Times.utc(known.lastSeenAt()),
                known.events());
    }

    @Override
    public @Nullable Object field(Asked asked) {
        return switch (asked.field()) {
            case "value" -> identifier.value();
            case "person" -> world.ownerOf(identifier).orElse(null);
            default -> throw asked.unknown();
        };
    }

    @Override
    public String toString() {
        return identifier.toString();
    }
}
