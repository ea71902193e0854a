package selfsame.segment;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import selfsame.policy.IntentRules;
import selfsame.profile.Journey;
import selfsame.profile.Profile;

/** Something that holds for a profile or not: a pure function of the profile at a time. */
public sealed interface Condition {

    boolean holds(Profile profile, long now);

    /** @return when time alone may change it, or earlier; after {@code now} */
    OptionalLong lookAgainAt(Profile profile, IntentRules intent, long now);

    record All(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Profile profile, long now) {
            return parts.stream().allMatch(part -> part.holds(profile, now));
        }

        @Override
        public OptionalLong lookAgainAt(Profile profile, IntentRules intent, long now) {
            return first(parts, profile, intent, now);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Profile profile, long now) {
            return parts.stream().anyMatch(part -> part.holds(profile, now));
        }

        @Override
        public OptionalLong lookAgainAt(Profile profile, IntentRules intent, long now) {
            return first(parts, profile, intent, now);
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Profile profile, long now) {
            return !part.holds(profile, now);
        }

        @Override
        public OptionalLong lookAgainAt(Profile profile, IntentRules intent, long now) {
            return part.lookAgainAt(profile, intent, now);
        }
    }

    /** @param values JSON texts, one of which it is; none: it is known at all */
    record HasTrait(String name, Set<String> values) implements Condition {
        @Override
        public boolean holds(Profile profile, long now) {
            return profile.trait(name)
                    .filter(trait -> values.isEmpty() || values.contains(trait.value()))
                    .isPresent();
        }

        @Override
        public OptionalLong lookAgainAt(Profile profile, IntentRules intent, long now) {
            return OptionalLong.empty();
        }
    }

    /** @param min to {@code max}, both included */
    record Counted(String type, Window window, long min, long max) implements Condition {
        @Override
        public boolean holds(Profile profile, long now) {
            long count = window.count(profile.counts(type));
            return min <= count && count <= max;
        }

        /** Windows slide in steps; none slides further than empty. */
        @Override
        public OptionalLong lookAgainAt(Profile profile, IntentRules intent, long now) {
            boolean slides = window != Window.EVER && window.count(profile.counts(type)) > 0;
            return slides ? OptionalLong.of(window.nextStep(now)) : OptionalLong.empty();
        }
    }

    /** The last event is not longer ago. */
    record SeenWithin(Duration duration) implements Condition {
        @Override
        public boolean holds(Profile profile, long now) {
            return profile.lastSeenAt().orElse(Long.MIN_VALUE) > now - duration.toMillis();
        }

        @Override
        public OptionalLong lookAgainAt(Profile profile, IntentRules intent, long now) {
            return after(now, profile.lastSeenAt().orElse(Long.MIN_VALUE / 2) + duration.toMillis());
        }
    }

    /** @param topic whether {@code name} is a topic, not an event type */
    record Interested(boolean topic, String name, double min) implements Condition {

        private static final long STEP_MIN_MS = 60_000;

        @Override
        public boolean holds(Profile profile, long now) {
            return score(profile) >= min;
        }

        private double score(Profile profile) {
            return (topic ? profile.intent().topics() : profile.intent().types()).getOrDefault(name, 0.0);
        }

        /** A score only falls, and never faster than by the shortest half-life. */
        @Override
        public OptionalLong lookAgainAt(Profile profile, IntentRules intent, long now) {
            double score = score(profile);
            if (score < min) {
                return OptionalLong.empty();
            }
            long shortest = Stream.concat(
                            Stream.of(intent.halfLife()),
                            intent.types().values().stream().map(IntentRules.Weight::halfLife))
                    .mapToLong(Duration::toMillis)
                    .min()
                    .orElseThrow();
            double halvings = Math.log(score / min) / Math.log(2);
            return OptionalLong.of(now + Math.max(STEP_MIN_MS, (long) (halvings * shortest)));
        }
    }

    record Flagged(String name) implements Condition {
        @Override
        public boolean holds(Profile profile, long now) {
            return profile.isFlagged(name);
        }

        @Override
        public OptionalLong lookAgainAt(Profile profile, IntentRules intent, long now) {
            return profile.riskFlags().stream()
                    .filter(flag -> flag.name().equals(name))
                    .flatMapToLong(flag -> flag.expiresAt().stream())
                    .filter(at -> at > now)
                    .min();
        }
    }

    record Consents(String purpose) implements Condition {
        @Override
        public boolean holds(Profile profile, long now) {
            return profile.allows(purpose);
        }

        @Override
        public OptionalLong lookAgainAt(Profile profile, IntentRules intent, long now) {
            return OptionalLong.empty();
        }
    }

    record OnJourney(String name, Journey.State state) implements Condition {
        @Override
        public boolean holds(Profile profile, long now) {
            return profile.journey(name)
                    .filter(journey -> journey.state() == state)
                    .isPresent();
        }

        @Override
        public OptionalLong lookAgainAt(Profile profile, IntentRules intent, long now) {
            return profile.journey(name).stream()
                    .flatMapToLong(journey -> journey.dueAt().stream())
                    .filter(at -> at > now)
                    .findFirst();
        }
    }

    private static OptionalLong first(List<Condition> parts, Profile profile, IntentRules intent, long now) {
        return parts.stream()
                .flatMapToLong(part -> part.lookAgainAt(profile, intent, now).stream())
                .min();
    }

    private static OptionalLong after(long now, long at) {
        return at > now ? OptionalLong.of(at) : OptionalLong.empty();
    }
}
