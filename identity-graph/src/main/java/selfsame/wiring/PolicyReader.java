package selfsame.wiring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import selfsame.identity.Namespace;
import selfsame.policy.Ambiguous;
import selfsame.policy.Blocked;
import selfsame.policy.DecisionRules;
import selfsame.policy.DecisionRules.Order;
import selfsame.policy.MatchRules;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Normaliser;
import selfsame.policy.Policy;
import selfsame.policy.PolicyInvalid;
import selfsame.policy.PolicyInvalid.Problem;
import selfsame.policy.ProfileRules;

/** Reads a policy from YAML, or names every line that is wrong with it. */
public final class PolicyReader {

    public static final int CHARACTERS_MAX = 1_000_000;
    public static final int NAMESPACES_MAX = 200;

    private final List<Problem> problems = new ArrayList<>();

    private PolicyReader() {}

    /** @throws PolicyInvalid with all that is wrong */
    public static Policy read(String yaml) {
        return new PolicyReader().policy(yaml);
    }

    /** The version that a readable policy says that it is; empty: it leaves that open. */
    public static Optional<Integer> statedVersion(String yaml) {
        return YamlMap.parse(yaml, CHARACTERS_MAX, new ArrayList<>()).flatMap(map -> map.number("version"));
    }

    private Policy policy(String yaml) {
        Optional<Policy> policy = YamlMap.parse(yaml, CHARACTERS_MAX, problems).flatMap(this::policy);
        if (policy.isEmpty() || !problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::line));
            throw new PolicyInvalid(problems);
        }
        return policy.get();
    }

    private Optional<Policy> policy(YamlMap map) {
        try (map) {
            int version = map.number("version").orElse(1);
            if (version < 1) {
                map.problem("version", "must be at least 1");
            }
            DecisionRules decision = map.map("decision").map(this::decision).orElse(DecisionRules.DEFAULT);
            List<NamespaceRule> namespaces = namespaces(map, decision.limitDefault());
            Blocked blocked = map.map("blocked").map(this::blocked).orElse(Blocked.NONE);
            MatchRules match = map.map("match").map(this::match).orElse(MatchRules.DEFAULT);
            ProfileRules profile = ProfileRulesReader.read(map, namespaces);
            return problems.isEmpty()
                    ? Optional.of(new Policy(version, namespaces, blocked, decision, match, profile))
                    : Optional.empty();
        }
    }

    private List<NamespaceRule> namespaces(YamlMap map, int limitDefault) {
        List<YamlMap> entries = map.maps("namespaces");
        if (entries.isEmpty() || entries.size() > NAMESPACES_MAX) {
            map.problem("namespaces", "must list 1 to " + NAMESPACES_MAX + " namespaces, the strongest first");
        }
        List<NamespaceRule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlMap entry : entries) {
            try (entry) {
                String name = name(entry);
                if (!names.add(name)) {
                    entry.problem("name", name + " is declared twice");
                }
                rules.add(namespace(entry, name, limitDefault));
            }
        }
        return rules;
    }

    private static String name(YamlMap entry) {
        Optional<String> name = entry.text("name");
        try {
            return new Namespace(name.orElse("")).name();
        } catch (IllegalArgumentException wrong) {
            entry.problem("name", "must be given: " + wrong.getMessage());
            return "unnamed.line" + entry.line();
        }
    }

    private static NamespaceRule namespace(YamlMap entry, String name, int limitDefault) {
        boolean unique = entry.flag("unique").orElse(false);
        Optional<Integer> limit = atLeast(1, entry, "limit");
        if (unique && limit.orElse(1) != 1) {
            entry.problem("limit", "must be 1 or absent where unique is true");
        }
        Ambiguous ambiguous = entry.choice("ambiguous", Ambiguous.class).orElse(Ambiguous.NO);
        if (unique && ambiguous != Ambiguous.NO) {
            entry.problem("ambiguous", "must be no or absent where unique is true");
        }
        boolean counted = entry.flag("counted").orElse(unique);
        if (unique && !counted) {
            entry.problem("counted", "must be true or absent where unique is true");
        }
        var linkTtl = entry.duration("linkTtl");
        if (linkTtl.isPresent() && linkTtl.get().isZero()) {
            entry.problem("linkTtl", "must be longer than nothing");
        }
        return new NamespaceRule(
                Namespace.of(name),
                unique,
                unique ? 1 : limit.orElse(limitDefault),
                unique ? Ambiguous.NO : ambiguous,
                atLeast(1, entry, "fanOutMax"),
                linkTtl.filter(ttl -> !ttl.isZero()),
                entry.choice("normalise", Normaliser.class).orElse(Normaliser.NONE),
                unique || counted,
                atLeast(2, entry, "sharedMax"));
    }

    private static Optional<Integer> atLeast(int min, YamlMap map, String key) {
        Optional<Integer> number = map.number(key);
        if (number.isPresent() && number.get() < min) {
            map.problem(key, "must be at least " + min);
            return Optional.empty();
        }
        return number;
    }

    private Blocked blocked(YamlMap map) {
        try (map) {
            Set<String> values = new LinkedHashSet<>();
            map.texts("values").forEach(value -> values.add(value.strip()));
            return new Blocked(values, map.texts("patterns", PolicyReader::pattern));
        }
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException("is no regular expression: " + wrong.getDescription(), wrong);
        }
    }

    private DecisionRules decision(YamlMap map) {
        DecisionRules defaults = DecisionRules.DEFAULT;
        try (map) {
            List<Order> order = map.choices("order", Order.class);
            if (order.contains(Order.EARLIEST) && order.contains(Order.LATEST)) {
                map.problem("order", "must name earliest or latest, not both");
                order = List.of();
            }
            return new DecisionRules(
                    order.isEmpty() ? defaults.order() : order,
                    atLeast(1, map, "limitDefault").orElse(defaults.limitDefault()),
                    atLeast(1, map, "sizeMax").orElse(defaults.sizeMax()),
                    evidenceMin(map).orElse(defaults.evidenceMin()),
                    map.map("bridge").flatMap(PolicyReader::establishedAge).orElse(defaults.establishedAge()));
        }
    }

    private static Optional<Integer> evidenceMin(YamlMap decision) {
        return decision.map("weak").flatMap(weak -> {
            try (weak) {
                return atLeast(1, weak, "evidenceMin");
            }
        });
    }

    private static Optional<Duration> establishedAge(YamlMap bridge) {
        try (bridge) {
            return bridge.duration("establishedAge");
        }
    }

    private MatchRules match(YamlMap map) {
        try (map) {
            double linkAt = map.fraction("linkAt").orElse(MatchRules.DEFAULT.linkAt());
            double reviewAt = map.fraction("reviewAt").orElse(Math.min(linkAt, MatchRules.DEFAULT.reviewAt()));
            if (reviewAt > linkAt) {
                map.problem("reviewAt", "must not be greater than linkAt");
                return MatchRules.DEFAULT;
            }
            return new MatchRules(linkAt, reviewAt);
        }
    }
}
