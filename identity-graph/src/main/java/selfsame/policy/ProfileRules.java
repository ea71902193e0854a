package selfsame.policy;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * How what is remembered of people is read.
 *
 * @param recent how many of the last events are shown, 0 to {@link #RECENT_MAX}
 * @param sessionInactivity a longer silence ends a session; five minutes to a day
 * @param trait which value survives where {@code traits} says nothing
 * @param traits by name
 */
public record ProfileRules(
        int recent,
        Duration sessionInactivity,
        TraitRule trait,
        SequencedMap<String, TraitRule> traits,
        IntentRules intent,
        List<JourneyRule> journeys,
        List<FlagRule> flags) {

    public static final int RECENT_MAX = 20;

    public static final ProfileRules DEFAULT = new ProfileRules(
            RECENT_MAX,
            Duration.ofMinutes(30),
            TraitRule.LATEST,
            new LinkedHashMap<>(),
            new IntentRules(List.of("topic", "category"), 1, Duration.ofDays(7), new LinkedHashMap<>()),
            List.of(),
            List.of());

    public ProfileRules {
        traits = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(traits));
        journeys = List.copyOf(journeys);
        flags = List.copyOf(flags);
        if (recent < 0 || recent > RECENT_MAX) {
            throw new IllegalArgumentException("recent is 0 to " + RECENT_MAX);
        }
        if (sessionInactivity.compareTo(Duration.ofMinutes(5)) < 0
                || sessionInactivity.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("a session ends after five minutes to a day of silence");
        }
        if (journeys.stream().map(JourneyRule::name).distinct().count() != journeys.size()
                || flags.stream().map(FlagRule::name).distinct().count() != flags.size()) {
            throw new IllegalArgumentException("a journey or a flag is declared twice");
        }
    }

    public TraitRule of(String traitName) {
        return traits.getOrDefault(traitName, trait);
    }
}
