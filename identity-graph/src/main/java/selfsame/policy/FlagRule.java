package selfsame.policy;

import java.time.Duration;
import java.util.Set;

/** When a person is flagged as a risk. */
public sealed interface FlagRule {

    String name();

    /** There was an event of a type, such as a chargeback, and it is not long ago. */
    record Happened(String name, String type, Duration expires) implements FlagRule {

        public Happened {
            requireName(name);
            requirePositive(expires);
        }
    }

    /**
     * There were too many events in too short a time, and it is not long ago.
     *
     * @param types none: all
     * @param eventsMax more than so many are too many
     * @param expires together with {@code within} at most what is remembered so finely; see {@link #memory}
     */
    record Velocity(String name, Set<String> types, int eventsMax, Duration within, Duration expires)
            implements FlagRule {

        public Velocity {
            requireName(name);
            requirePositive(within);
            requirePositive(expires);
            types = Set.copyOf(types);
            if (eventsMax < 1 || within.plus(expires).compareTo(memory(within)) > 0) {
                throw new IllegalArgumentException(
                        "at least one event, and within and expires together no longer than " + memory(within));
            }
        }

        /** How far back events are remembered finely enough to count them {@code within} a time. */
        public static Duration memory(Duration within) {
            if (within.compareTo(Duration.ofHours(1)) < 0) {
                return Duration.ofHours(1);
            }
            if (within.compareTo(Duration.ofHours(6)) < 0) {
                return Duration.ofDays(1);
            }
            return within.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofDays(7) : Duration.ofDays(30);
        }
    }

    /**
     * An identifier of the person has too many owners.
     *
     * @param ownersMax distinct identifiers of unique namespaces that were seen with one; more are too many
     */
    record Shared(String name, String namespace, int ownersMax) implements FlagRule {

        public Shared {
            requireName(name);
            if (ownersMax < 1) {
                throw new IllegalArgumentException("at least one owner is right");
            }
        }
    }

    /**
     * The person's evidence hangs together badly.
     *
     * @param cohesionMin less is too little; above 0 and at most 1
     */
    record Loose(String name, double cohesionMin) implements FlagRule {

        public Loose {
            requireName(name);
            if (!(cohesionMin > 0 && cohesionMin <= 1)) {
                throw new IllegalArgumentException("cohesion is above 0 and at most 1");
            }
        }
    }

    private static void requireName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a flag has a name");
        }
    }

    private static void requirePositive(Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("a time must be longer than nothing");
        }
    }
}
