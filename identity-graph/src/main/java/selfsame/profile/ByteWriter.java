package selfsame.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes numbers in as few bytes as they need, and each text once. */
final class ByteWriter {

    private byte[] bytes = new byte[512];
    private int size;
    private final Map<String, Integer> texts = new HashMap<>();
    private final long origin;

    /** @param origin times are written as distances from it */
    ByteWriter(byte version, long origin) {
        this.origin = origin;
        add(version);
        number(origin);
    }

    /** Small numbers are short, on either side of zero. */
    void number(long value) {
        long zigzag = (value << 1) ^ (value >> 63);
        while ((zigzag & ~0x7FL) != 0) {
            add((byte) ((zigzag & 0x7F) | 0x80));
            zigzag >>>= 7;
        }
        add((byte) zigzag);
    }

    private void add(byte value) {
        makeRoom(1);
        bytes[size++] = value;
    }

    private void makeRoom(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    void time(long at) {
        number(origin - at);
    }

    /** @param at a start of the grain */
    void timeIn(Grain grain, long at) {
        number((grain.startOf(origin) - at) / grain.lengthMs());
    }

    /** The first time as it is, then by its number. */
    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size() + 1);
        if (known != null) {
            number(known);
        } else {
            number(0);
            raw(text.getBytes(UTF_8));
        }
    }

    void raw(byte[] value) {
        number(value.length);
        makeRoom(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    <T> void all(Collection<T> items, Consumer<T> write) {
        number(items.size());
        items.forEach(write);
    }

    <K, V> void all(SortedMap<K, V> map, BiConsumer<K, V> write) {
        number(map.size());
        map.forEach(write);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
