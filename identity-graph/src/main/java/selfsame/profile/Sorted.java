package selfsame.profile;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Sums of sorted maps. */
final class Sorted {

    private Sorted() {}

    static <K extends Comparable<? super K>, V> SortedMap<K, V> of(K key, V value) {
        SortedMap<K, V> map = new TreeMap<>();
        map.put(key, value);
        return Collections.unmodifiableSortedMap(map);
    }

    /**
     * The first {@code sizeMax} keys of both. Exact in any order and batching for those that stay: a key among the first of the sum was
     * among the first of each part.
     */
    static <K, V> SortedMap<K, V> sum(SortedMap<K, V> a, SortedMap<K, V> b, BinaryOperator<V> plus, int sizeMax) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        SortedMap<K, V> sum = new TreeMap<>(a);
        b.forEach((key, value) -> sum.merge(key, value, plus));
        return cut(sum, sizeMax);
    }

    /** The first {@code sizeMax} keys. */
    static <K, V> SortedMap<K, V> first(SortedMap<K, V> all, int sizeMax) {
        return cut(new TreeMap<>(all), sizeMax);
    }

    private static <K, V> SortedMap<K, V> cut(SortedMap<K, V> map, int sizeMax) {
        while (map.size() > sizeMax) {
            map.remove(map.lastKey());
        }
        return Collections.unmodifiableSortedMap(map);
    }
}
