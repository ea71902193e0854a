package selfsame.cypher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of each statement, read once from the file that its record's name gives. Thread-safe. */
public final class CypherText {

    static final String PLANNED_ONCE = "CYPHER replan=skip\n";

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

    private static final ClassValue<String> TEXTS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return prefix(type) + sent(read(fileOf(type)), CypherRunner.GIVEN);
        }
    };

    private static final ClassValue<String> BUNDLES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return PLANNED_ONCE + bundled(type);
        }
    };

    private CypherText() {}

    /** The statement's text; constant, so that the database's plan cache knows it again. */
    public static String of(Class<?> statement) {
        return TEXTS.get(statement);
    }

    /**
     * The text of all statements of a bundle as one: one column each, the list of its rows, which are lists in the order of their components. Each has
     * the column before it in scope, so that it can only be run after it: a lock is nothing that the planner would see.
     */
    public static String ofBundle(Class<?> bundle) {
        return BUNDLES.get(bundle);
    }

    private static String bundled(Class<?> bundle) {
        StringBuilder text = new StringBuilder();
        StringJoiner columns = new StringJoiner(", ");
        String before = "";
        for (RecordComponent part : bundle.getRecordComponents()) {
            String row = Arrays.stream(rowType(part.getType()).getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.joining(", "));
            text.append("CALL (%s) {\nCALL (%s) {\n".formatted(before, before))
                    .append(sent(read(fileOf(part.getType())), CypherRunner.GIVEN + '.' + part.getName()))
                    .append("}\nRETURN collect([%s]) AS %s\n}\n".formatted(row, part.getName()));
            columns.add(part.getName());
            before = part.getName();
        }
        return text.append("RETURN ").append(columns).toString();
    }

    static Class<?> rowType(Class<?> statement) {
        return Arrays.stream(statement.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(type -> (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a statement: " + statement));
    }

    /** {@code selfsame.cypher.link.UpsertLinks} is {@code /cypher/link/upsert-links.cypher}. */
    static String fileOf(Class<?> statement) {
        String area = statement
                .getPackageName()
                .substring(CypherText.class.getPackageName().length() + 1);
        String name =
                statement.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return "/cypher/" + area.replace('.', '/') + '/' + name + ".cypher";
    }

    /**
     * The plan that was made first stays, else the database makes it again whenever statistics have changed, which in a graph that grows is all the
     * time. Not so for pages: whether one is read in an index's order or sorted is a matter of how much there is.
     */
    private static String prefix(Class<?> statement) {
        return statement.getSimpleName().startsWith("Page") ? "" : PLANNED_ONCE;
    }

    /** As it goes to the database: parameters are read from the one map that {@link CypherRunner#parameters} makes. */
    private static String sent(String written, String from) {
        return PARAMETER.matcher(written).replaceAll("\\$" + from + ".$1");
    }

    private static String read(String file) {
        try (InputStream text = CypherText.class.getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalStateException("no statement file " + file);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
