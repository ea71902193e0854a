package selfsame.api.sandbox;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import selfsame.api.memory.Asked;
import selfsame.api.memory.InMemory;
import selfsame.api.reading.Times;
import selfsame.decision.HeldLink;
import selfsame.identity.Link;

/** A link of a sandbox that is held. */
public record LinkView(
        String id,
        IdentifierView a,
        IdentifierView b,
        String kind,
        int evidence,
        OffsetDateTime firstSeenAt,
        OffsetDateTime lastSeenAt,
        String held,
        List<IdentifierView> conflict,
        World world)
        implements InMemory {

    static LinkView of(World world, HeldLink held, String id) {
        Link link = held.link();
        List<IdentifierView> ends =
                world.identifiers(List.of(link.pair().left(), link.pair().right()));
        return new LinkView(
                id,
                ends.getFirst(),
                ends.getLast(),
                link.kind().name(),
                link.events(),
                Times.utc(link.firstSeenAt()),
                Times.utc(link.lastSeenAt()),
                held.reason().name(),
                world.identifiers(Stream.of(held.witnessLeft(), held.witnessRight())
                        .distinct()
                        .toList()),
                world);
    }

    @Override
    public Object field(Asked asked) {
        return switch (asked.field()) {
            case "witness" -> conflict;
            case "events" -> asked.page(world.eventsWith(a.identifier(), b.identifier()));
            default -> throw asked.unknown();
        };
    }
}
