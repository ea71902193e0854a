package selfsame.api.profile;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import selfsame.api.error.Refusal;
import selfsame.api.person.PeopleFilter;
import selfsame.api.person.PeopleFilter.TraitFilter;
import selfsame.api.person.Sieve;
import selfsame.api.reading.Batches;
import selfsame.api.reading.GraphReader;
import selfsame.api.security.Viewer;
import selfsame.profile.Figures;
import selfsame.profile.Journey;
import selfsame.profile.Profile;
import selfsame.profile.Summary;
import selfsame.profile.Trait;
import selfsame.store.ProfileReading;
import selfsame.wiring.PolicyInForce;
import tools.jackson.databind.json.JsonMapper;

/** Reads profiles, many at once. What only some answers need of the graph is read only for them. */
@Component
class Profiles implements Sieve {

    private final ProfileReading reading;
    private final PolicyInForce policy;
    private final JsonMapper json;

    Profiles(GraphReader graph, PolicyInForce policy, JsonMapper json, Batches batches) {
        this.reading = new ProfileReading(graph::read, policy);
        this.policy = policy;
        this.json = json;
        batches.add("summaries", reading::summaries);
        batches.add("figures", reading::figures);
    }

    Profile of(@Nullable List<Summary> summaries, @Nullable Figures figures, long now) {
        return Profile.of(
                Objects.requireNonNullElse(summaries, List.of()),
                Objects.requireNonNullElse(figures, Figures.NONE),
                policy.get().profile(),
                now);
    }

    /** @throws Refusal.Forbidden for a trait's value where the role may not see values */
    @Override
    public Set<String> passing(Collection<String> personIds, PeopleFilter filter) {
        if (filter.trait() != null && !Viewer.current().seesPersonalData()) {
            throw new Refusal.Forbidden("Finding people by a trait is for roles that see values.");
        }
        Map<String, List<Summary>> summaries = reading.summaries(personIds);
        Map<String, Figures> figures = filter.flag() == null ? new HashMap<>() : reading.figures(personIds);
        long now = System.currentTimeMillis();
        Set<String> passing = new HashSet<>();
        for (String personId : personIds) {
            if (passes(of(summaries.get(personId), figures.get(personId), now), filter)) {
                passing.add(personId);
            }
        }
        return passing;
    }

    private boolean passes(Profile profile, PeopleFilter filter) {
        return (filter.flag() == null || profile.isFlagged(filter.flag()))
                && (filter.consent() == null || profile.allows(filter.consent()))
                && (filter.onJourney() == null || isInFlight(profile.journey(filter.onJourney())))
                && (filter.seenSince() == null || lastSeenAt(profile) >= ms(filter.seenSince()))
                && (filter.seenBefore() == null || lastSeenAt(profile) < ms(filter.seenBefore()))
                && (filter.trait() == null || has(profile, filter.trait()));
    }

    private static boolean isInFlight(Optional<Journey> journey) {
        return journey.filter(one -> one.state() == Journey.State.IN_FLIGHT).isPresent();
    }

    private static long lastSeenAt(Profile profile) {
        return profile.lastSeenAt().orElse(Long.MIN_VALUE);
    }

    private static long ms(OffsetDateTime time) {
        return time.toInstant().toEpochMilli();
    }

    private boolean has(Profile profile, TraitFilter filter) {
        Optional<Trait> trait = profile.trait(filter.name());
        return filter.value() == null
                ? trait.isPresent()
                : trait.filter(found -> json.readTree(found.value())
                                .equals(json.readTree(json.writeValueAsString(filter.value()))))
                        .isPresent();
    }
}
