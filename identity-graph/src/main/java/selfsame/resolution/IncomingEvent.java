package selfsame.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.policy.Policy;
import selfsame.profile.Behaviour;
import selfsame.profile.Particulars;

/**
 * An event as the resolver takes it. Personal data: {@code toString} shows its key only.
 *
 * @param occurredAt UTC epoch ms, as is {@code receivedAt}
 * @param sightings the usable identifiers it carries, each once; blocked ones are not among them
 * @param alias the identifiers were stated to stand for one another, not merely seen together
 * @param particulars what is remembered of it, beside who, what and when
 * @param payload all of it but the identifiers, as it is to be stored: one JSON object
 * @param digest of its content, to know an id that is used for two events
 */
public record IncomingEvent(
        EventKey key,
        String type,
        long occurredAt,
        long receivedAt,
        List<Sighting> sightings,
        boolean alias,
        Particulars particulars,
        String payload,
        long digest) {

    public IncomingEvent(
            EventKey key,
            String type,
            long occurredAt,
            long receivedAt,
            List<Sighting> sightings,
            boolean alias,
            String payload,
            long digest) {
        this(key, type, occurredAt, receivedAt, sightings, alias, Particulars.NONE, payload, digest);
    }

    /** More usable identifiers than this would make too many pairs. */
    public static final int SIGHTINGS_MAX = 20;

    /** @param authenticated the source vouches that whoever acted proved to be this */
    public record Sighting(Identifier identifier, boolean authenticated) {}

    public IncomingEvent {
        sightings = List.copyOf(sightings);
        if (sightings.size() > SIGHTINGS_MAX) {
            throw new IllegalArgumentException(
                    "an event carries at most %d identifiers, not %d".formatted(SIGHTINGS_MAX, sightings.size()));
        }
    }

    /** Whom the event is attributed to for ever: its strongest identifier; none where it carries none. */
    Optional<Identifier> strongest(Policy policy) {
        return sightings.stream().map(Sighting::identifier).min(policy.strongestFirst());
    }

    /** What is remembered of it. From the future it counts as of its receipt, or a wrong clock would age all else that is remembered. */
    public Behaviour behaviour() {
        return new Behaviour(key.canonical(), key.source(), type, Math.min(occurredAt, receivedAt), particulars);
    }

    /** One event's worth of evidence for every pair of its identifiers. */
    List<Link> links(Policy policy) {
        List<Sighting> strongestFirst = sightings.stream()
                .sorted(Comparator.comparing(Sighting::identifier, policy.strongestFirst()))
                .toList();
        List<Link> links = new ArrayList<>();
        for (int stronger = 0; stronger < strongestFirst.size(); stronger++) {
            for (int weaker = stronger + 1; weaker < strongestFirst.size(); weaker++) {
                links.add(link(strongestFirst.get(stronger), strongestFirst.get(weaker)));
            }
        }
        return links;
    }

    private Link link(Sighting stronger, Sighting weaker) {
        LinkKind kind =
                alias ? LinkKind.ALIASED : stronger.authenticated() ? LinkKind.AUTHENTICATED : LinkKind.OBSERVED;
        return Link.seenOnce(stronger.identifier(), weaker.identifier(), kind, occurredAt);
    }

    /** The same event without identifiers that were erased. */
    IncomingEvent without(Set<Identifier> erased) {
        List<Sighting> kept = sightings.stream()
                .filter(sighting -> !erased.contains(sighting.identifier()))
                .toList();
        return kept.size() == sightings.size()
                ? this
                : new IncomingEvent(key, type, occurredAt, receivedAt, kept, alias, particulars, payload, digest);
    }

    @Override
    public String toString() {
        return "event " + key.canonical();
    }
}
