package selfsame.ingestion.webhooks;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import selfsame.ingestion.security.StartRefused;
import selfsame.policy.PolicyInvalid.Problem;
import selfsame.wiring.YamlMap;

/** Reads destinations from YAML, or names every line and key that is wrong. */
final class DestinationsReader {

    private static final int CHARACTERS_MAX = 1_000_000;
    private static final int DESTINATIONS_MAX = 100;
    private static final int TRAITS_MAX = 50;
    private static final int SECRETS_MAX = 2;
    private static final Duration AGE_MAX_DEFAULT = Duration.ofDays(1);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final URI NOWHERE = URI.create("https://invalid");

    private final Map<String, String> environment;
    private final List<Problem> problems = new ArrayList<>();

    private DestinationsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * @param environment where secrets may be
     * @throws StartRefused naming all that is wrong
     */
    static List<Destination> read(String yaml, Map<String, String> environment) {
        return new DestinationsReader(environment).destinations(yaml);
    }

    private List<Destination> destinations(String yaml) {
        List<Destination> read = YamlMap.parse(yaml, CHARACTERS_MAX, problems)
                .map(this::destinations)
                .orElse(List.of());
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::line));
            throw new StartRefused("The webhook destinations cannot be used: "
                    + problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        }
        return read;
    }

    private List<Destination> destinations(YamlMap map) {
        try (map) {
            List<YamlMap> entries = map.maps("destinations");
            if (entries.isEmpty() || entries.size() > DESTINATIONS_MAX) {
                map.problem("destinations", "must list 1 to " + DESTINATIONS_MAX + " destinations");
            }
            Set<String> names = new HashSet<>();
            List<Destination> destinations = new ArrayList<>();
            for (YamlMap entry : entries) {
                try (entry) {
                    Destination destination = destination(entry);
                    if (!names.add(destination.name())) {
                        entry.problem("name", destination.name() + " is declared twice");
                    }
                    destinations.add(destination);
                }
            }
            return destinations;
        }
    }

    private Destination destination(YamlMap entry) {
        boolean privateAllowed = entry.flag("private").orElse(false);
        Optional<String> purpose = entry.text("purpose");
        List<String> traits = entry.texts("traits");
        if (traits.size() > TRAITS_MAX) {
            entry.problem("traits", "must be " + TRAITS_MAX + " at most");
        }
        if (!traits.isEmpty() && purpose.isEmpty()) {
            entry.problem("traits", "are told for a purpose that people consented to only; add purpose");
        }
        return new Destination(
                name(entry),
                url(entry, privateAllowed),
                secrets(entry),
                changes(entry),
                entry.text("segment"),
                purpose,
                entry.fraction("cohesionMin").map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                ageMax(entry),
                traits,
                entry.duration("remember").filter(Duration::isPositive),
                privateAllowed);
    }

    private static String name(YamlMap entry) {
        String name = entry.text("name").orElse("");
        if (!NAME.matcher(name).matches()) {
            entry.problem("name", "must be 1 to 63 lower-case letters, digits and hyphens");
        }
        return name;
    }

    private static URI url(YamlMap entry, boolean privateAllowed) {
        try {
            URI url = URI.create(entry.text("url").orElse(""));
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean known = scheme.equals("https") || (scheme.equals("http") && privateAllowed);
            if (known && url.getHost() != null && url.getUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException notAUri) {
            // Told below.
        }
        entry.problem("url", "must be https://host/path without a user; http is for destinations with private: true");
        return NOWHERE;
    }

    private List<Secret> secrets(YamlMap entry) {
        List<Secret> secrets = entry.texts("secrets", place -> Secret.at(place, environment));
        if (secrets.size() > SECRETS_MAX
                || (secrets.isEmpty() && entry.texts("secrets").isEmpty())) {
            entry.problem("secrets", "must name one secret, or two while one replaces the other");
        }
        return secrets;
    }

    private static Set<ChangeType> changes(YamlMap entry) {
        Set<ChangeType> changes = new TreeSet<>(entry.choices("changes", ChangeType.class));
        if (changes.isEmpty()) {
            entry.problem("changes", "must list what it is told of");
        }
        return changes;
    }

    private static Duration ageMax(YamlMap entry) {
        Duration ageMax = entry.duration("ageMax").orElse(AGE_MAX_DEFAULT);
        if (!ageMax.isPositive()) {
            entry.problem("ageMax", "must be longer than nothing");
        }
        return ageMax;
    }
}
