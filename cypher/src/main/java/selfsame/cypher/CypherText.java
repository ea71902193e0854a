package selfsame.cypher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The text of each statement, read once from the file that its record's name gives. Thread-safe. */
public final class CypherText {

    static final String PLANNED_ONCE = "CYPHER replan=skip\n";

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

    private static final ClassValue<String> TEXTS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return prefix(type) + sent(read(fileOf(type)));
        }
    };

    private CypherText() {}

    /** The statement's text; constant, so that the database's plan cache knows it again. */
    public static String of(Class<?> statement) {
        return TEXTS.get(statement);
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
    private static String sent(String written) {
        return PARAMETER.matcher(written).replaceAll("\\$" + CypherRunner.GIVEN + ".$1");
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
