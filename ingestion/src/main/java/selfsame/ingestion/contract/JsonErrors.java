package selfsame.ingestion.contract;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import selfsame.identity.Masked;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** What is wrong with JSON and where, without the value that is wrong: it may be personal data. */
public final class JsonErrors {

    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z_]{1,40}");

    private JsonErrors() {}

    public static String describe(JacksonException error) {
        return switch (error) {
            case StreamConstraintsException tooMuch -> tooMuch.getOriginalMessage();
            case StreamReadException unreadable -> "not JSON" + at(unreadable.getLocation());
            case DatabindException unbound
            when unbound.getCause() instanceof IllegalArgumentException broken -> path(unbound) + broken.getMessage();
            case DatabindException unbound -> path(unbound) + "unknown, missing or of the wrong type";
            default -> "not readable";
        };
    }

    /** A property's name as it may be shown: one that is not a plain word could be personal data itself. */
    public static String name(String property) {
        return PLAIN_WORD.matcher(property).matches() ? property : Masked.value(property);
    }

    private static String at(TokenStreamLocation location) {
        return location == null ? "" : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String path(DatabindException error) {
        String path = error.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : name(step.getPropertyName()))
                .collect(Collectors.joining("/"));
        return path.isEmpty() ? "" : "/" + path + ": ";
    }
}
