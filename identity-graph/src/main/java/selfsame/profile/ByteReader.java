package selfsame.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {

    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();
    private final byte version;
    private final long origin;
    private int place;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
        this.version = bytes[place++];
        this.origin = number();
    }

    byte version() {
        return version;
    }

    long origin() {
        return origin;
    }

    long number() {
        long zigzag = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[place++];
            zigzag |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    int size() {
        return Math.toIntExact(number());
    }

    long time() {
        return origin - number();
    }

    long timeIn(Grain grain) {
        return grain.startOf(origin) - number() * grain.lengthMs();
    }

    String text() {
        int known = size();
        if (known > 0) {
            return texts.get(known - 1);
        }
        String text = new String(raw(), UTF_8);
        texts.add(text);
        return text;
    }

    byte[] raw() {
        int length = size();
        byte[] raw = Arrays.copyOfRange(bytes, place, place + length);
        place += length;
        return raw;
    }

    <T> List<T> list(Supplier<T> read) {
        int size = size();
        List<T> items = new ArrayList<>(size);
        for (int item = 0; item < size; item++) {
            items.add(read.get());
        }
        return items;
    }

    <K, V> SortedMap<K, V> map(Supplier<K> readKey, Supplier<V> readValue) {
        int size = size();
        SortedMap<K, V> map = new TreeMap<>();
        for (int entry = 0; entry < size; entry++) {
            K key = readKey.get();
            map.put(key, readValue.get());
        }
        return Collections.unmodifiableSortedMap(map);
    }
}
