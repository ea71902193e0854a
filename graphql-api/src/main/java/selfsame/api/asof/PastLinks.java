package selfsame.api.asof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import selfsame.api.link.Link;
import selfsame.api.person.Identifier;
import selfsame.api.reading.Times;
import selfsame.cypher.asof.PastLinkRow;
import selfsame.decision.HeldReason;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;

/** Links as they were, from their rows. */
final class PastLinks {

    private PastLinks() {}

    static Link of(PastLinkRow row, Optional<HeldReason> held, List<String> witness) {
        return shown(row, domain(row), held, witness);
    }

    /** @param then with the evidence of then */
    static Link shown(PastLinkRow row, selfsame.identity.Link then, Optional<HeldReason> held, List<String> witness) {
        return new Link(
                row.id(),
                Identifier.of(row.left()),
                Identifier.of(row.right()),
                row.kind(),
                then.events(),
                Times.utc(then.firstSeenAt()),
                Times.utc(then.lastSeenAt()),
                held.map(HeldReason::name).orElse(null),
                witness);
    }

    static List<String> witness(PastLinkRow row) {
        return Stream.of(Optional.ofNullable(row.witnessLeft()), Optional.ofNullable(row.witnessRight()))
                .flatMap(Optional::stream)
                .toList();
    }

    static selfsame.identity.Link domain(PastLinkRow row) {
        return new selfsame.identity.Link(
                Pair.of(
                        selfsame.identity.Identifier.of(
                                row.left().namespace(), row.left().value()),
                        selfsame.identity.Identifier.of(
                                row.right().namespace(), row.right().value())),
                LinkKind.valueOf(row.kind()),
                row.events(),
                row.firstSeenAt(),
                row.lastSeenAt(),
                row.score());
    }
}
