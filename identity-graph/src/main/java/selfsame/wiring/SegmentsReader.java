package selfsame.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import selfsame.policy.PolicyInvalid;
import selfsame.policy.PolicyInvalid.Problem;
import selfsame.profile.Journey;
import selfsame.segment.Condition;
import selfsame.segment.Segment;
import selfsame.segment.Segments;
import selfsame.segment.Window;
import tools.jackson.databind.json.JsonMapper;

/** Reads segments from YAML, or names every line that is wrong with them. */
public final class SegmentsReader {

    private static final int CHARACTERS_MAX = 1_000_000;
    private static final int SEGMENTS_MAX = 200;
    private static final int DEPTH_MAX = 8;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");
    private static final Condition NOTHING = new Condition.Any(List.of());

    private final List<Problem> problems = new ArrayList<>();

    private SegmentsReader() {}

    /** @throws PolicyInvalid with all that is wrong */
    public static Segments read(String yaml) {
        return new SegmentsReader().segments(yaml);
    }

    private Segments segments(String yaml) {
        List<Segment> segments = YamlMap.parse(yaml, CHARACTERS_MAX, problems)
                .map(this::segments)
                .orElse(List.of());
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::line));
            throw new PolicyInvalid(problems);
        }
        return new Segments(
                segments, UUID.nameUUIDFromBytes(yaml.getBytes(UTF_8)).toString());
    }

    private List<Segment> segments(YamlMap map) {
        try (map) {
            List<YamlMap> entries = map.maps("segments");
            if (entries.size() > SEGMENTS_MAX) {
                map.problem("segments", "must be " + SEGMENTS_MAX + " at most");
            }
            Set<String> names = new HashSet<>();
            List<Segment> segments = new ArrayList<>();
            for (YamlMap entry : entries) {
                try (entry) {
                    String name = entry.text("name").orElse("");
                    if (!NAME.matcher(name).matches() || !names.add(name)) {
                        entry.problem("name", "must be 1 to 63 lower-case letters, digits, - and _, and given once");
                    }
                    segments.add(new Segment(name, condition(entry, "when", DEPTH_MAX)));
                }
            }
            return segments;
        }
    }

    private Condition condition(YamlMap parent, String key, int depth) {
        Optional<YamlMap> map = parent.map(key);
        if (map.isEmpty() || depth == 0) {
            parent.problem(key, depth == 0 ? "is nested too deeply" : "must say when");
            return NOTHING;
        }
        return condition(map.get(), depth);
    }

    /** What a mapping says; several keys hold together. */
    private Condition condition(YamlMap map, int depth) {
        try (map) {
            List<Condition> parts = new ArrayList<>();
            List<YamlMap> all = map.maps("all");
            if (!all.isEmpty()) {
                parts.add(new Condition.All(conditions(all, depth)));
            }
            List<YamlMap> any = map.maps("any");
            if (!any.isEmpty()) {
                parts.add(new Condition.Any(conditions(any, depth)));
            }
            if (map.map("not").isPresent()) {
                parts.add(new Condition.Not(condition(map, "not", depth - 1)));
            }
            simple(map, "trait", SegmentsReader::trait).ifPresent(parts::add);
            simple(map, "count", SegmentsReader::count).ifPresent(parts::add);
            simple(map, "intent", SegmentsReader::intent).ifPresent(parts::add);
            simple(map, "journey", SegmentsReader::journey).ifPresent(parts::add);
            map.duration("seenWithin").map(Condition.SeenWithin::new).ifPresent(parts::add);
            map.text("flag").map(Condition.Flagged::new).ifPresent(parts::add);
            map.text("consent").map(Condition.Consents::new).ifPresent(parts::add);
            if (parts.isEmpty()) {
                problems.add(new Problem(
                        map.line(),
                        "when",
                        "must say all, any, not, trait, count, intent, journey, seenWithin, flag or consent"));
            }
            return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
        }
    }

    private List<Condition> conditions(List<YamlMap> maps, int depth) {
        if (depth == 1) {
            maps.forEach(map -> problems.add(new Problem(map.line(), "when", "is nested too deeply")));
            return List.of();
        }
        return maps.stream().map(map -> condition(map, depth - 1)).toList();
    }

    private static Optional<Condition> simple(YamlMap map, String key, Function<YamlMap, Condition> read) {
        return map.map(key).map(inner -> {
            try (inner) {
                return read.apply(inner);
            }
        });
    }

    private static Condition trait(YamlMap map) {
        Set<String> values = map.texts("is").stream().map(SegmentsReader::json).collect(Collectors.toSet());
        return new Condition.HasTrait(required(map, "name"), values);
    }

    /** {@code true}, {@code 42} and {@code "text"} as JSON has them; a plain word is a text. */
    private static String json(String value) {
        boolean literal = value.matches("true|false|-?(0|[1-9]\\d*)(\\.\\d+)?");
        return literal ? value : JsonMapper.shared().writeValueAsString(value);
    }

    private static Condition count(YamlMap map) {
        int min = map.number("min").orElse(map.number("max").isPresent() ? 0 : 1);
        int max = map.number("max").orElse(Integer.MAX_VALUE);
        if (min < 0 || max < min) {
            map.problem("min", "must be 0 or more, and not more than max");
        }
        Window window = Window.EVER;
        try {
            window = Window.of(map.text("within").orElse("ever"));
        } catch (IllegalArgumentException wrong) {
            map.problem("within", String.valueOf(wrong.getMessage()));
        }
        return new Condition.Counted(
                required(map, "type"), window, min, max == Integer.MAX_VALUE ? Long.MAX_VALUE : max);
    }

    private static Condition intent(YamlMap map) {
        Optional<String> topic = map.text("topic");
        Optional<String> type = map.text("type");
        if (topic.isPresent() == type.isPresent()) {
            map.problem("topic", "or type must be given, not both");
        }
        int min = map.number("min").orElse(1);
        if (min < 1) {
            map.problem("min", "must be at least 1");
        }
        return new Condition.Interested(topic.isPresent(), topic.or(() -> type).orElse(""), min);
    }

    private static Condition journey(YamlMap map) {
        Journey.State state = map.choice("is", Journey.State.class).orElse(Journey.State.ABANDONED);
        return new Condition.OnJourney(required(map, "name"), state);
    }

    private static String required(YamlMap map, String key) {
        Optional<String> text = map.text(key).filter(value -> !value.isBlank());
        if (text.isEmpty()) {
            map.problem(key, "must be given");
        }
        return text.orElse("");
    }
}
