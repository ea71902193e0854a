package selfsame.ingestion.collector;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Where the events of a request stand on topic {@code events}: the greatest offset per partition. */
record PositionToken(SortedMap<Integer, Long> offsets) {

    static PositionToken of(Iterable<RecordMetadata> acknowledged) {
        SortedMap<Integer, Long> offsets = new TreeMap<>();
        acknowledged.forEach(record -> offsets.merge(record.partition(), record.offset(), Math::max));
        return new PositionToken(offsets);
    }

    /** {@code partition:offset,...} in URL-safe base64; opaque to clients. */
    String encoded() {
        String plain = offsets.entrySet().stream().map(PositionToken::pair).collect(Collectors.joining(","));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(US_ASCII));
    }

    private static String pair(Map.Entry<Integer, Long> position) {
        return position.getKey() + ":" + position.getValue();
    }
}
