package selfsame.ingestion.resolver;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.EventJson;
import selfsame.profile.Aspect;
import selfsame.profile.Particulars;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** Finds in an event what is remembered of it. Thread-safe. */
final class EventParticulars {

    /** The same value is the same text, whatever order its keys came in. */
    private static final ObjectWriter VALUES =
            EventJson.mapper().writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private static final List<List<String>> DEVICE =
            paths("device.model", "device.family", "device.name", "device.type", "device", "os.name");
    private static final List<List<String>> LOCATION = paths("location.city", "location.region", "location.country");
    private static final List<List<String>> PLACE = paths("place", "store.name", "store", "location");
    private static final List<List<String>> CAMPAIGN = paths("campaign.name", "campaign.source", "campaign");
    private static final List<List<String>> PAGE = paths("page.path", "page.url", "page.title", "page", "screen.name");

    private final List<List<String>> topics;

    /** @param topics properties that name what an event is about; {@code a.b} is property b of property a */
    EventParticulars(List<String> topics) {
        this.topics = paths(topics.toArray(String[]::new));
    }

    private static List<List<String>> paths(String... paths) {
        return Stream.of(paths).map(path -> List.of(path.split("\\.", -1))).toList();
    }

    Particulars of(CanonicalEvent event) {
        return new Particulars(
                Optional.ofNullable(event.channel()),
                aspects(event.context()),
                topics(event.properties()),
                traits(event.traits()),
                consent(event.consent()));
    }

    private static Map<Aspect, String> aspects(Map<String, @Nullable Object> context) {
        Map<Aspect, String> aspects = new LinkedHashMap<>();
        first(context, DEVICE).ifPresent(device -> aspects.put(Aspect.DEVICE, device));
        place(context).ifPresent(place -> aspects.put(Aspect.PLACE, place));
        first(context, CAMPAIGN).ifPresent(campaign -> aspects.put(Aspect.CAMPAIGN, campaign));
        first(context, PAGE).map(EventParticulars::withoutQuery).ifPresent(page -> aspects.put(Aspect.PAGE, page));
        return aspects;
    }

    private static Optional<String> place(Map<String, @Nullable Object> context) {
        String place =
                LOCATION.stream().flatMap(part -> text(context, part).stream()).collect(Collectors.joining(", "));
        return place.isEmpty() ? first(context, PLACE) : Optional.of(place);
    }

    /** What follows a question mark is often personal, and seldom a place. */
    private static String withoutQuery(String page) {
        return page.replaceFirst("[?#].*$", "");
    }

    private static Optional<String> first(Map<String, @Nullable Object> object, List<List<String>> paths) {
        return paths.stream().flatMap(path -> text(object, path).stream()).findFirst();
    }

    private static Optional<String> text(Map<String, @Nullable Object> object, List<String> path) {
        return at(object, path) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static @Nullable Object at(Map<?, ?> object, List<String> path) {
        Object value = object.get(path.getFirst());
        if (path.size() == 1) {
            return value;
        }
        return value instanceof Map<?, ?> inner ? at(inner, path.subList(1, path.size())) : null;
    }

    private List<String> topics(Map<String, @Nullable Object> properties) {
        return topics.stream()
                .map(path -> at(properties, path))
                .flatMap(value -> value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value))
                .filter(value -> value instanceof String || value instanceof Number)
                .map(Objects::toString)
                .toList();
    }

    private static SortedMap<String, Optional<String>> traits(Map<String, @Nullable Object> traits) {
        SortedMap<String, Optional<String>> values = new TreeMap<>();
        traits.forEach(
                (name, value) -> values.put(name, Optional.ofNullable(value).map(VALUES::writeValueAsString)));
        return values;
    }

    private static SortedMap<String, Boolean> consent(Map<String, Boolean> consent) {
        return new TreeMap<>(consent);
    }
}
