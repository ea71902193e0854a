package selfsame.resolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import selfsame.identity.Identifier;
import selfsame.resolution.IncomingEvent.Sighting;

/** A seeded stream of events over few identifiers, so that they meet often; with repeats where asked. */
public record RandomStream(List<IncomingEvent> events) {

    private static final List<String> NAMESPACES =
            List.of("user_id", "loyalty_id", "email", "phone", "device_id", "cookie");

    public static RandomStream of(long seed, int size, int valuesPerNamespace) {
        SplittableRandom random = new SplittableRandom(seed);
        List<IncomingEvent> events = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            List<Sighting> sightings = new ArrayList<>();
            List<String> namespaces = new ArrayList<>(NAMESPACES);
            Collections.shuffle(namespaces, new Random(random.nextLong()));
            int carried = 1 + (random.nextInt(3) == 0 ? random.nextInt(3) : 0);
            for (String namespace : namespaces.subList(0, carried)) {
                sightings.add(new Sighting(
                        Identifier.of(namespace, namespace.charAt(0) + "-" + random.nextInt(valuesPerNamespace)),
                        random.nextInt(4) == 0));
            }
            long at = 1_000_000L + random.nextInt(1_000_000);
            events.add(new IncomingEvent(
                    new EventKey("test", seed + "-" + number),
                    "seen",
                    at,
                    at,
                    sightings,
                    random.nextInt(8) == 0,
                    "{}",
                    number));
        }
        return new RandomStream(events);
    }

    public RandomStream shuffled(long seed) {
        List<IncomingEvent> events = new ArrayList<>(this.events);
        Collections.shuffle(events, new Random(seed));
        return new RandomStream(events);
    }

    /** Every event twice. */
    public RandomStream repeated() {
        List<IncomingEvent> twice = new ArrayList<>(events);
        twice.addAll(events);
        return new RandomStream(twice);
    }

    /** In batches of a random size, over one partition. */
    public List<Batch> batches(long seed, int partition, int sizeMax) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Batch> batches = new ArrayList<>();
        for (int offset = 0; offset < events.size(); ) {
            int end = Math.min(events.size(), offset + 1 + random.nextInt(sizeMax));
            List<Delivery> deliveries = new ArrayList<>();
            for (int at = offset; at < end; at++) {
                deliveries.add(new Delivery(partition, at, new Delivery.Content.Event(events.get(at))));
            }
            batches.add(new Batch(deliveries, new TreeMap<>(Map.of(partition, (long) offset))));
            offset = end;
        }
        return batches;
    }
}
