package selfsame.wiring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import selfsame.policy.FlagRule;
import selfsame.policy.IntentRules;
import selfsame.policy.JourneyRule;
import selfsame.policy.NamespaceRule;
import selfsame.policy.ProfileRules;
import selfsame.policy.Survivorship;
import selfsame.policy.TraitRule;

/** Reads what a policy says of profiles, its key {@code profile}; notes every line that is wrong with it. */
final class ProfileRulesReader {

    static final int ENTRIES_MAX = 200;

    private static final Duration INACTIVITY_MIN = Duration.ofMinutes(5);
    private static final Duration INACTIVITY_MAX = Duration.ofDays(1);

    private final Set<String> namespaces;

    private ProfileRulesReader(List<NamespaceRule> namespaces) {
        this.namespaces =
                namespaces.stream().map(rule -> rule.namespace().name()).collect(Collectors.toSet());
    }

    /** @param namespaces that the policy declares */
    static ProfileRules read(YamlMap policy, List<NamespaceRule> namespaces) {
        return policy.map("profile")
                .map(new ProfileRulesReader(namespaces)::profile)
                .orElse(ProfileRules.DEFAULT);
    }

    private ProfileRules profile(YamlMap map) {
        ProfileRules defaults = ProfileRules.DEFAULT;
        try (map) {
            return new ProfileRules(
                    recent(map).orElse(defaults.recent()),
                    map.map("sessions").flatMap(ProfileRulesReader::inactivity).orElse(defaults.sessionInactivity()),
                    map.choice("keep", Survivorship.class)
                            .filter(keep -> isPossible(keep, map))
                            .map(keep -> new TraitRule(keep, List.of()))
                            .orElse(defaults.trait()),
                    traits(map),
                    map.map("intent").map(ProfileRulesReader::intent).orElse(defaults.intent()),
                    journeys(map),
                    flags(map));
        }
    }

    private static Optional<Integer> recent(YamlMap map) {
        Optional<Integer> recent = map.number("recent");
        if (recent.isPresent() && (recent.get() < 0 || recent.get() > ProfileRules.RECENT_MAX)) {
            map.problem("recent", "must be 0 to " + ProfileRules.RECENT_MAX);
            return Optional.empty();
        }
        return recent;
    }

    private static Optional<Duration> inactivity(YamlMap sessions) {
        try (sessions) {
            Optional<Duration> inactivity = sessions.duration("inactivity");
            boolean wrong = inactivity
                    .filter(time -> time.compareTo(INACTIVITY_MIN) < 0 || time.compareTo(INACTIVITY_MAX) > 0)
                    .isPresent();
            if (wrong) {
                sessions.problem("inactivity", "must be 5m to 1d");
                return Optional.empty();
            }
            return inactivity;
        }
    }

    private static boolean isPossible(Survivorship keep, YamlMap map) {
        if (keep == Survivorship.MOST_TRUSTED) {
            map.problem("keep", "most_trusted names its sources, trait by trait");
            return false;
        }
        return true;
    }

    private static SequencedMap<String, TraitRule> traits(YamlMap map) {
        SequencedMap<String, TraitRule> rules = new LinkedHashMap<>();
        for (YamlMap entry : entries(map, "traits")) {
            try (entry) {
                String name = name(entry, rules.keySet());
                Survivorship keep = entry.choice("keep", Survivorship.class).orElse(Survivorship.LATEST);
                List<String> sources = entry.texts("sources");
                if ((keep == Survivorship.MOST_TRUSTED) == sources.isEmpty()) {
                    entry.problem(
                            "sources", "must be given with most_trusted, the most trusted first, and only with it");
                } else {
                    rules.put(name, new TraitRule(keep, sources));
                }
            }
        }
        return rules;
    }

    private static IntentRules intent(YamlMap map) {
        IntentRules defaults = ProfileRules.DEFAULT.intent();
        try (map) {
            int weight = weight(map).orElse(defaults.weight());
            Duration halfLife = positive(map, "halfLife").orElse(defaults.halfLife());
            SequencedMap<String, IntentRules.Weight> types = new LinkedHashMap<>();
            for (YamlMap entry : entries(map, "types")) {
                try (entry) {
                    String type = text(entry, "type");
                    types.put(
                            type,
                            new IntentRules.Weight(
                                    weight(entry).orElse(weight),
                                    positive(entry, "halfLife").orElse(halfLife)));
                }
            }
            List<String> topics = map.texts("topics");
            return new IntentRules(topics.isEmpty() ? defaults.topics() : topics, weight, halfLife, types);
        }
    }

    private static Optional<Integer> weight(YamlMap map) {
        Optional<Integer> weight = map.number("weight");
        if (weight.isPresent() && weight.get() < 0) {
            map.problem("weight", "must not be negative");
            return Optional.empty();
        }
        return weight;
    }

    private static List<JourneyRule> journeys(YamlMap map) {
        List<JourneyRule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlMap entry : entries(map, "journeys")) {
            try (entry) {
                String name = name(entry, names);
                names.add(name);
                String start = text(entry, "start");
                List<String> steps = entry.texts("steps");
                String goal = text(entry, "goal");
                Optional<Duration> abandonAfter = positive(entry, "abandonAfter");
                if (abandonAfter.isEmpty()) {
                    entry.problem("abandonAfter", "must be given");
                    continue;
                }
                try {
                    rules.add(new JourneyRule(name, start, steps, goal, abandonAfter.get()));
                } catch (IllegalArgumentException wrong) {
                    entry.problem("start", String.valueOf(wrong.getMessage()));
                }
            }
        }
        return rules;
    }

    private List<FlagRule> flags(YamlMap map) {
        List<FlagRule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlMap entry : entries(map, "flags")) {
            try (entry) {
                String name = name(entry, names);
                names.add(name);
                try {
                    flag(entry, name).ifPresent(rules::add);
                } catch (IllegalArgumentException wrong) {
                    entry.problem("name", name + ": " + wrong.getMessage());
                }
            }
        }
        return rules;
    }

    /** What kind of flag it is shows in the key that it has. */
    private Optional<FlagRule> flag(YamlMap entry, String name) {
        Optional<String> event = entry.text("event");
        Optional<Integer> eventsMax = entry.number("eventsMax");
        Optional<Integer> ownersMax = entry.number("ownersMax");
        Optional<Double> cohesionMin = entry.fraction("cohesionMin");
        long kinds = List.of(event, eventsMax, ownersMax, cohesionMin).stream()
                .filter(Optional::isPresent)
                .count();
        if (kinds != 1) {
            entry.problem("name", name + " must have one of event, eventsMax, ownersMax and cohesionMin");
            List.of("expires", "within", "namespace").forEach(entry::text);
            entry.texts("types");
            return Optional.empty();
        }
        if (event.isPresent()) {
            return Optional.of(new FlagRule.Happened(name, event.get(), given(entry, "expires")));
        }
        if (eventsMax.isPresent()) {
            return Optional.of(new FlagRule.Velocity(
                    name,
                    new LinkedHashSet<>(entry.texts("types")),
                    eventsMax.get(),
                    given(entry, "within"),
                    given(entry, "expires")));
        }
        if (ownersMax.isPresent()) {
            return Optional.of(new FlagRule.Shared(name, namespace(entry), ownersMax.get()));
        }
        return cohesionMin.map(least -> new FlagRule.Loose(name, least));
    }

    private String namespace(YamlMap entry) {
        String namespace = text(entry, "namespace");
        if (!namespaces.contains(namespace)) {
            entry.problem("namespace", "must be a namespace that the policy declares");
        }
        return namespace;
    }

    private static List<YamlMap> entries(YamlMap map, String key) {
        List<YamlMap> entries = map.maps(key);
        if (entries.size() > ENTRIES_MAX) {
            map.problem(key, "must have at most " + ENTRIES_MAX + " entries");
        }
        return entries;
    }

    private static String name(YamlMap entry, Set<String> taken) {
        String name = text(entry, "name");
        if (taken.contains(name)) {
            entry.problem("name", name + " is declared twice");
            return name + " at line " + entry.line();
        }
        return name;
    }

    private static String text(YamlMap entry, String key) {
        Optional<String> text = entry.text(key).filter(value -> !value.isBlank());
        if (text.isEmpty()) {
            entry.problem(key, "must be given");
            return "unnamed at line " + entry.line();
        }
        return text.get();
    }

    private static Duration given(YamlMap entry, String key) {
        Optional<Duration> time = positive(entry, key);
        if (time.isEmpty()) {
            entry.problem(key, "must be given");
        }
        return time.orElse(Duration.ofMinutes(1));
    }

    private static Optional<Duration> positive(YamlMap map, String key) {
        Optional<Duration> time = map.duration(key);
        if (time.isPresent() && time.get().isZero()) {
            map.problem(key, "must be longer than nothing");
            return Optional.empty();
        }
        return time;
    }
}
