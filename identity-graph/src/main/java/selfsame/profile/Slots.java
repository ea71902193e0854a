package selfsame.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In which five minutes of the last 30 days there was an event. A set, so its union is exact; sessions are read from it. Immutable.
 */
final class Slots {

    static final long LENGTH_MS = Duration.ofMinutes(5).toMillis();

    /** 30 days of them. */
    static final int COUNT_MAX = 8_640;

    static final Slots NONE = new Slots(0, new BitSet());

    private final long newest;

    /** Bit n: there was something n slots before the newest. */
    private final BitSet back;

    private Slots(long newest, BitSet back) {
        this.newest = newest;
        this.back = back;
    }

    static Slots of(long at) {
        BitSet one = new BitSet();
        one.set(0);
        return new Slots(Math.floorDiv(at, LENGTH_MS), one);
    }

    /** @param bits as {@link #bits()} gave them */
    static Slots of(long newest, BitSet bits) {
        return bits.isEmpty() ? NONE : new Slots(newest, (BitSet) bits.clone());
    }

    Slots plus(Slots other) {
        if (back.isEmpty() || other.back.isEmpty()) {
            return back.isEmpty() ? other : this;
        }
        return newest >= other.newest ? with(other) : other.with(this);
    }

    private Slots with(Slots earlier) {
        BitSet sum = (BitSet) back.clone();
        long shift = newest - earlier.newest;
        for (int bit = earlier.back.nextSetBit(0);
                bit >= 0 && bit + shift < COUNT_MAX;
                bit = earlier.back.nextSetBit(bit + 1)) {
            sum.set(Math.toIntExact(bit + shift));
        }
        return new Slots(newest, sum);
    }

    long newest() {
        return newest;
    }

    BitSet bits() {
        return (BitSet) back.clone();
    }

    /** All that is remembered, as stretches without a longer silence than {@code inactivity}; oldest first. */
    List<Stretch> stretches(Duration inactivity) {
        long gapMax = inactivity.toMillis() / LENGTH_MS;
        List<Stretch> newestFirst = new ArrayList<>();
        long last = Long.MIN_VALUE;
        long first = 0;
        for (int bit = back.nextSetBit(0); bit >= 0; bit = back.nextSetBit(bit + 1)) {
            long slot = newest - bit;
            if (last != Long.MIN_VALUE && first - slot > gapMax) {
                newestFirst.add(new Stretch(first, last));
                last = slot;
            } else if (last == Long.MIN_VALUE) {
                last = slot;
            }
            first = slot;
        }
        if (last != Long.MIN_VALUE) {
            newestFirst.add(new Stretch(first, last));
        }
        return newestFirst.reversed();
    }

    /** From the first slot to the last. */
    record Stretch(long first, long last) {

        long startAt() {
            return first * LENGTH_MS;
        }

        /** The first moment after it. */
        long endAt() {
            return (last + 1) * LENGTH_MS;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slots slots && newest == slots.newest && back.equals(slots.back);
    }

    @Override
    public int hashCode() {
        return Objects.hash(newest, back);
    }

    @Override
    public String toString() {
        return back.cardinality() + " slots back from " + newest;
    }
}
