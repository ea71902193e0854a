package selfsame.local.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import selfsame.local.sample.SampleEvent.Source;

/** Writes down what happens on the day, and numbers it; a walk through the shop moves its clock. */
final class Journal {

    private static final List<String> PRODUCTS = List.of(
            "kettle", "lamp", "desk", "chair", "rug", "mug", "shelf", "clock", "vase", "stool", "mirror", "basket");
    private static final int PAUSE_SECONDS_MAX = 180;
    private static final Duration WAKING_HOURS = Duration.ofHours(16);
    private static final Duration FIRST_HOUR = Duration.ofHours(6);

    private final Instant day;
    private final SplittableRandom random;
    private final List<SampleEvent> events = new ArrayList<>();
    private Instant now;

    Journal(Instant day, SplittableRandom random) {
        this.day = day;
        this.random = random;
        now = day;
    }

    /** Somebody comes at some hour of the day. */
    Journal visit() {
        now = day.plus(FIRST_HOUR).plusSeconds(random.nextLong(WAKING_HOURS.toSeconds()));
        return this;
    }

    Journal add(Source source, String type, Identifier... ids) {
        now = now.plusSeconds(1 + random.nextInt(PAUSE_SECONDS_MAX));
        var id = "%s-%05d".formatted(day.toString().substring(0, 10), events.size());
        events.add(new SampleEvent(source, id, type, now, now, List.of(ids), properties(type), Map.of()));
        return this;
    }

    /** The last event also says who it is, or what for that may be used. */
    Journal saying(String field, Map<String, Object> values) {
        events.add(events.removeLast().saying(field, values));
        return this;
    }

    Journal pages(Source source, int count, Identifier... ids) {
        for (int page = 0; page < count; page++) {
            add(source, random.nextInt(3) == 0 ? "page_viewed" : "product_viewed", ids);
        }
        return this;
    }

    List<SampleEvent> events() {
        return events;
    }

    private Map<String, Object> properties(String type) {
        var properties = new LinkedHashMap<String, Object>();
        if (!type.equals("logged_in")) {
            properties.put("product", PRODUCTS.get(random.nextInt(PRODUCTS.size())));
        }
        if (type.equals("order_placed") || type.equals("purchase_made")) {
            properties.put("total", 5 + random.nextInt(200));
        }
        return properties;
    }
}
