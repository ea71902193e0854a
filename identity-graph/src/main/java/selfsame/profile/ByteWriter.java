package selfsame.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes numbers in as few bytes as they need, and each text once. */
final class ByteWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final Map<String, Integer> texts = new HashMap<>();
    private final long origin;

    /** @param origin times are written as distances from it */
    ByteWriter(long origin) {
        this.origin = origin;
        number(origin);
    }

    /** Small numbers are short, on either side of zero. */
    void number(long value) {
        long zigzag = (value << 1) ^ (value >> 63);
        while ((zigzag & ~0x7FL) != 0) {
            bytes.write((int) (zigzag & 0x7F) | 0x80);
            zigzag >>>= 7;
        }
        bytes.write((int) zigzag);
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
        bytes.writeBytes(value);
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
        return bytes.toByteArray();
    }
}
