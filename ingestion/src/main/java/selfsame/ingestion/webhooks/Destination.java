package selfsame.ingestion.webhooks;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import selfsame.ingestion.topics.Topics;

/**
 * Who is told what, and under which conditions.
 *
 * @param name of lower-case letters, digits and hyphens; also names the consumer group, so a new name starts over
 * @param secrets what signs; while one is replaced there are two, and both sign
 * @param segment changes of this segment, and of people who are in it, only
 * @param purpose of consent; people who did not give it are not told of
 * @param cohesionMin 0..1; people who hang together less are not told of
 * @param ageMax older changes are not told
 * @param traits that are told of the person, as far as known
 * @param remember how long it is known what it was told, to tell it when that turns out wrong; empty: never
 * @param privateAllowed whether it may be reached at a private address, and without TLS
 */
record Destination(
        String name,
        URI url,
        List<Secret> secrets,
        Set<ChangeType> changes,
        Optional<String> segment,
        Optional<String> purpose,
        OptionalDouble cohesionMin,
        Duration ageMax,
        List<String> traits,
        Optional<Duration> remember,
        boolean privateAllowed) {

    Destination {
        secrets = List.copyOf(secrets);
        traits = List.copyOf(traits);
    }

    /** The topics that have its changes, and the one that has what is to be sent again. */
    List<String> topics() {
        Set<String> topics = new TreeSet<>();
        changes.forEach(change -> topics.add(change.topic()));
        topics.add(Topics.WEBHOOKS_AGAIN);
        if (remember.isPresent()) {
            topics.add(Topics.IDENTITY_CHANGES);
            topics.add(Topics.PROFILES_CHANGES);
        }
        return List.copyOf(topics);
    }

    @Override
    public String toString() {
        return name;
    }
}
