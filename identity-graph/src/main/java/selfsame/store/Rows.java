package selfsame.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import selfsame.decision.HeldReason;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;
import selfsame.identity.PersonId;

/** The few translations between the domain's words and the rows of statements. */
final class Rows {

    private Rows() {}

    /** Sorted, so that locks are always taken in one order. */
    static List<String> keys(Collection<Identifier> identifiers) {
        return identifiers.stream()
                .map(Identifier::canonical)
                .sorted()
                .distinct()
                .toList();
    }

    static Set<Identifier> identifiers(Collection<String> keys) {
        return keys.stream().map(Identifier::parse).collect(Collectors.toSet());
    }

    static List<String> ids(Collection<PersonId> people) {
        return people.stream().sorted().map(PersonId::toString).distinct().toList();
    }

    static StoredLink link(
            Identifier left,
            Identifier right,
            String kind,
            int events,
            long firstSeenAt,
            long lastSeenAt,
            double score,
            @Nullable String held) {
        return new StoredLink(
                new Link(new Pair(left, right), LinkKind.valueOf(kind), events, firstSeenAt, lastSeenAt, score),
                Optional.ofNullable(held).map(HeldReason::valueOf),
                Optional.empty());
    }
}
