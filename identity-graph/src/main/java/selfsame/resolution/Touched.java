package selfsame.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfsame.decision.HeldReason;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.resolution.IdentityTransaction.Owner;
import selfsame.resolution.Observations.Observed;

/**
 * The part of what was seen that may change who is who: all but {@link Repetition}s.
 *
 * @param firstSeenAt identifiers that are new, were seen earlier than was known, or are an end of {@code links}
 * @param links new evidence that has to be decided upon; with all that was gathered before where the link was deferred
 * @param again stored identifiers around which more changed than evidence arriving: their people are decided whatever comes out
 */
record Touched(Map<Identifier, Long> firstSeenAt, List<Link> links, Set<Identifier> again) {

    static Touched of(
            Observations observed, Map<Identifier, Owner> owners, List<StoredLink> stored, Repetition repetition) {
        Map<Link.Key, StoredLink> known = HashMap.newHashMap(stored.size());
        stored.forEach(link -> known.put(link.link().key(), link));
        Set<Identifier> touched = new HashSet<>();
        observed.identifiers().forEach((identifier, seen) -> {
            if (isNews(seen, owners.get(identifier))) {
                touched.add(identifier);
            }
        });
        List<Link> links = new ArrayList<>();
        for (Link link : observed.links()) {
            StoredLink before = known.get(link.key());
            if (before == null
                    || !repetition.is(link, before)
                    || touched.contains(link.pair().left())
                    || touched.contains(link.pair().right())) {
                links.add(whole(link, before));
            }
        }
        links.forEach(link -> {
            touched.add(link.pair().left());
            touched.add(link.pair().right());
        });
        Map<Identifier, Long> firstSeenAt = HashMap.newHashMap(touched.size());
        observed.identifiers().forEach((identifier, seen) -> {
            if (touched.contains(identifier)) {
                firstSeenAt.put(identifier, seen.firstSeenAt());
            }
        });
        return new Touched(firstSeenAt, links, Set.of());
    }

    private static boolean isNews(Observed seen, @Nullable Owner owner) {
        return owner == null || seen.firstSeenAt() < owner.firstSeenAt();
    }

    /** A deferred link is not part of the decided world, so all of its evidence arrives anew. */
    private static Link whole(Link link, @Nullable StoredLink before) {
        if (before == null || before.held().filter(HeldReason.PENDING::equals).isEmpty()) {
            return link;
        }
        return before.link().gather(link);
    }
}
