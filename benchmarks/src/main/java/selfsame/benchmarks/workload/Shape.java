package selfsame.benchmarks.workload;

import java.time.Duration;
import java.time.Instant;

/**
 * Which workload. The same shape gives the same events, byte by byte.
 *
 * @param seed of all that is random
 * @param mix how many events a person has
 * @param identifiers that the events carry, at least; whole people, so a few more
 * @param mergesPerThousand how many of a thousand events join what was two
 * @param end no event is received later; policies that forget what is old look at it from there
 */
public record Shape(long seed, Mix mix, int identifiers, int mergesPerThousand, Instant end) {

    /** How long the story is. */
    static final Duration SPAN = Duration.ofDays(30);

    public static final int MERGES_PER_THOUSAND = 20;

    public Shape {
        if (identifiers < 1 || mergesPerThousand < 0 || mergesPerThousand > 250) {
            throw new IllegalArgumentException("at least one identifier, and 0..250 merges of a thousand events");
        }
    }
}
