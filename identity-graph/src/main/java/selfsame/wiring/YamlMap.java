package selfsame.wiring;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import selfsame.policy.PolicyInvalid.Problem;

/**
 * A mapping of a YAML text that is read key by key. What is wrong is noted with its line and path, and the reading goes on, so that one
 * look shows everything. Keys that nobody asked for are noted by {@link #close()}.
 */
public final class YamlMap implements AutoCloseable {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d|w)");

    private final String path;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> unread = new LinkedHashMap<>();
    private final List<Problem> problems;

    private YamlMap(String path, Node node, List<Problem> problems) {
        this.path = path;
        this.problems = problems;
        line = lineOf(node);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::put);
        } else {
            problems.add(new Problem(line, path, "must be a mapping"));
        }
    }

    /** A whole text; empty, with the problem noted, when it is no YAML or longer than {@code charactersMax}. */
    public static Optional<YamlMap> parse(String yaml, int charactersMax, List<Problem> problems) {
        if (yaml.length() > charactersMax) {
            problems.add(new Problem(1, "", "has more than " + charactersMax + " characters"));
            return Optional.empty();
        }
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root != null) {
                return Optional.of(of(root, problems));
            }
            problems.add(new Problem(1, "", "the text is empty"));
        } catch (MarkedYAMLException notYaml) {
            int line = notYaml.getProblemMark() == null
                    ? 1
                    : notYaml.getProblemMark().getLine() + 1;
            problems.add(new Problem(line, "", "is not YAML: " + notYaml.getProblem()));
        } catch (YAMLException notYaml) {
            problems.add(new Problem(1, "", "is not YAML: " + notYaml.getMessage()));
        }
        return Optional.empty();
    }

    static YamlMap of(Node root, List<Problem> problems) {
        return new YamlMap("", root, problems);
    }

    private void put(NodeTuple tuple) {
        Node keyNode = tuple.getKeyNode();
        if (!(keyNode instanceof ScalarNode scalar)) {
            problems.add(new Problem(lineOf(keyNode), path, "has a key that is no plain name"));
            return;
        }
        if (values.put(scalar.getValue(), tuple.getValueNode()) != null) {
            problems.add(new Problem(lineOf(keyNode), pathOf(scalar.getValue()), "is given twice"));
        }
        unread.put(scalar.getValue(), lineOf(keyNode));
    }

    /** Notes the keys that were not read. */
    @Override
    public void close() {
        unread.forEach((key, at) -> problems.add(new Problem(at, pathOf(key), "is not a known key")));
    }

    public int line() {
        return line;
    }

    public void problem(String key, String message) {
        Node node = values.get(key);
        problems.add(new Problem(node == null ? line : lineOf(node), pathOf(key), message));
    }

    public Optional<String> text(String key) {
        return value(key).flatMap(node -> text(node, pathOf(key)));
    }

    public Optional<Boolean> flag(String key) {
        return parsed(key, "must be true or false", text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    public Optional<Integer> number(String key) {
        return parsed(key, "must be a whole number", text -> {
            try {
                return Optional.of(Integer.parseInt(text));
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        });
    }

    public Optional<Double> fraction(String key) {
        return parsed(key, "must be a number from 0 to 1", text -> {
            try {
                return Optional.of(Double.parseDouble(text)).filter(value -> value >= 0 && value <= 1);
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        });
    }

    public Optional<Duration> duration(String key) {
        return parsed(key, "must be a duration such as 90d, 12h, 30m or 45s", text -> {
            Matcher matcher = DURATION.matcher(text);
            return matcher.matches()
                    ? Optional.of(duration(Long.parseLong(matcher.group(1)), matcher.group(2)))
                    : Optional.empty();
        });
    }

    private static Duration duration(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            default -> Duration.ofDays(Math.multiplyExact(7, amount));
        };
    }

    /** One of an enum's names, in lower case. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return value(key).flatMap(node -> choice(node, pathOf(key), type));
    }

    public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return items(key, (node, itemPath) -> choice(node, itemPath, type));
    }

    public List<String> texts(String key) {
        return items(key, this::text);
    }

    /** Maps of a list. */
    public List<YamlMap> maps(String key) {
        return items(key, (node, itemPath) -> Optional.of(new YamlMap(itemPath, node, problems)));
    }

    public Optional<YamlMap> map(String key) {
        return value(key).map(node -> new YamlMap(pathOf(key), node, problems));
    }

    /** Each item through {@code parse}; what it throws as {@link IllegalArgumentException} is noted at the item. */
    public <T> List<T> texts(String key, Function<String, T> parse) {
        return items(
                key,
                (node, itemPath) -> text(node, itemPath).flatMap(text -> {
                    try {
                        return Optional.of(parse.apply(text));
                    } catch (IllegalArgumentException wrong) {
                        problems.add(new Problem(lineOf(node), itemPath, String.valueOf(wrong.getMessage())));
                        return Optional.empty();
                    }
                }));
    }

    @FunctionalInterface
    private interface ItemReader<T> {
        Optional<T> read(Node item, String itemPath);
    }

    private <T> List<T> items(String key, ItemReader<T> reader) {
        Optional<Node> node = value(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof SequenceNode sequence)) {
            problem(key, "must be a list");
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (int index = 0; index < sequence.getValue().size(); index++) {
            reader.read(sequence.getValue().get(index), pathOf(key) + '[' + index + ']')
                    .ifPresent(items::add);
        }
        return items;
    }

    private <E extends Enum<E>> Optional<E> choice(Node node, String at, Class<E> type) {
        return text(node, at).flatMap(text -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return Optional.of(constant);
                }
            }
            problems.add(new Problem(lineOf(node), at, "must be one of " + names(type)));
            return Optional.empty();
        });
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return String.join(
                ", ",
                List.of(type.getEnumConstants()).stream()
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private <T> Optional<T> parsed(String key, String message, Function<String, Optional<T>> parse) {
        return text(key).flatMap(text -> {
            Optional<T> parsed = parse.apply(text);
            if (parsed.isEmpty()) {
                problem(key, message);
            }
            return parsed;
        });
    }

    /** An unquoted {@code null} in a list of texts is the text: it is what somebody who blocks it means. */
    private Optional<String> text(Node node, String at) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        problems.add(new Problem(lineOf(node), at, "must be a single value"));
        return Optional.empty();
    }

    /** A key without a value is as if it were not there. */
    private Optional<Node> value(String key) {
        unread.remove(key);
        return Optional.ofNullable(values.get(key))
                .filter(node -> !(node instanceof ScalarNode scalar
                        && scalar.getTag().equals(Tag.NULL)
                        && scalar.getValue().isEmpty()));
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + '.' + key;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
