package selfsame.decision;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The seeds of a property, in blocks: as many as {@code -Dselfsame.seeds} says, starting at {@code -Dselfsame.seeds.from}. A
 * seed that fails is named by its failure.
 */
public record Seeds(long from, long to) {

    private static final long COUNT = Long.getLong("selfsame.seeds", 10_000);
    private static final long FIRST = Long.getLong("selfsame.seeds.from", 0);
    private static final long BLOCK = Math.max(1, COUNT / 100);

    public static Stream<Seeds> blocks() {
        return LongStream.iterate(FIRST, from -> from < FIRST + COUNT, from -> from + BLOCK)
                .mapToObj(from -> new Seeds(from, Math.min(FIRST + COUNT, from + BLOCK)));
    }

    public void forEach(LongConsumer law) {
        LongStream.range(from, to).parallel().forEach(seed -> {
            try {
                law.accept(seed);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
            }
        });
    }

    @Override
    public String toString() {
        return from + ".." + (to - 1);
    }
}
