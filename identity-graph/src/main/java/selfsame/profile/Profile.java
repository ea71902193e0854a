package selfsame.profile;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import selfsame.policy.ProfileRules;

/**
 * What is known of a person's behaviour at a point in time: a pure function of its identifiers' summaries, the graph's figures, the rules and
 * the time. Time alone may change it: windows slide, intent decays, journeys are abandoned, flags expire. Personal data.
 *
 * @param events how many there were
 * @param firstSeenAt UTC epoch ms; empty without events, as is {@code lastSeenAt}
 * @param counts by event type
 * @param recent the last events, newest first
 * @param journeys by the name of their rule; those that were never begun are left out
 * @param consent by purpose; what is missing means no
 * @param cohesion empty: the person is too large to tell, or it was not asked for
 */
public record Profile(
        long events,
        OptionalLong firstSeenAt,
        OptionalLong lastSeenAt,
        SortedMap<String, Trait> traits,
        SortedMap<String, Counts> counts,
        List<RecentEvent> recent,
        Intent intent,
        Sessions sessions,
        LastSeen lastSeen,
        SortedMap<String, Journey> journeys,
        List<RiskFlag> riskFlags,
        SortedMap<String, Consent> consent,
        Optional<Cohesion> cohesion) {

    /**
     * @param members the summary of each of the person's identifiers, in any order
     * @param clock UTC epoch ms; events after it count as of now
     */
    public static Profile of(Collection<Summary> members, Figures figures, ProfileRules rules, long clock) {
        Summary sum = Summary.sum(List.copyOf(members));
        long now = Math.max(clock, sum.lastAt());
        return new Profile(
                sum.events(),
                sum.events() == 0 ? OptionalLong.empty() : OptionalLong.of(sum.firstAt()),
                sum.events() == 0 ? OptionalLong.empty() : OptionalLong.of(sum.lastAt()),
                traits(sum, rules),
                counts(sum, now),
                sum.recent().subList(0, Math.min(rules.recent(), sum.recent().size())),
                Intent.of(sum, rules.intent(), now),
                Sessions.of(sum, rules.sessionInactivity(), now),
                LastSeen.of(sum),
                journeys(sum, rules, now),
                Flags.of(rules.flags(), sum, figures, now),
                Consent.across(members),
                figures.cohesion());
    }

    private static SortedMap<String, Trait> traits(Summary sum, ProfileRules rules) {
        SortedMap<String, Trait> traits = new TreeMap<>();
        sum.traits()
                .forEach((name, sayings) ->
                        Survivor.of(sayings, rules.of(name)).ifPresent(trait -> traits.put(name, trait)));
        return Collections.unmodifiableSortedMap(traits);
    }

    private static SortedMap<String, Counts> counts(Summary sum, long now) {
        SortedMap<String, Counts> counts = new TreeMap<>();
        sum.types().forEach((type, activity) -> counts.put(type, activity.counts(now, sum.lastAt())));
        return Collections.unmodifiableSortedMap(counts);
    }

    private static SortedMap<String, Journey> journeys(Summary sum, ProfileRules rules, long now) {
        SortedMap<String, Journey> journeys = new TreeMap<>();
        rules.journeys()
                .forEach(rule ->
                        Attempts.last(rule, sum.types(), now).ifPresent(journey -> journeys.put(rule.name(), journey)));
        return Collections.unmodifiableSortedMap(journeys);
    }

    public Optional<Trait> trait(String name) {
        return Optional.ofNullable(traits.get(name));
    }

    public Optional<Journey> journey(String name) {
        return Optional.ofNullable(journeys.get(name));
    }

    /** What a type was never counted under is zero. */
    public Counts counts(String type) {
        return counts.getOrDefault(type, Counts.NONE);
    }

    /** Consent was given, and no identifier says otherwise. */
    public boolean allows(String purpose) {
        Consent said = consent.get(purpose);
        return said != null && said.isGiven();
    }

    public boolean isFlagged(String name) {
        return riskFlags.stream().anyMatch(flag -> flag.name().equals(name));
    }

    @Override
    public String toString() {
        return "profile of %d events".formatted(events);
    }
}
