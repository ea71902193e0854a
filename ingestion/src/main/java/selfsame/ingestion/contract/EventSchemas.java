package selfsame.ingestion.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of each version of the event; draft 2020-12, formats asserted. Thread-safe. */
final class EventSchemas {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .locale(Locale.ENGLISH)
                    .pathType(PathType.JSON_POINTER)
                    .build()));

    /** The schema of version v stands at v - 1. */
    private static final List<Schema> SCHEMAS = IntStream.rangeClosed(1, CanonicalEvent.SCHEMA_VERSION)
            .mapToObj(EventSchemas::load)
            .toList();

    private EventSchemas() {}

    /**
     * Checks an event against the schema of {@code version}.
     *
     * @throws EventRefused SCHEMA or TOO_MANY_IDENTIFIERS, with the first place that is wrong
     */
    static void check(int version, ObjectNode event) {
        List<Error> errors = SCHEMAS.get(version - 1).validate(event);
        if (!errors.isEmpty()) {
            Error first = errors.getFirst();
            throw new EventRefused(reason(first), place(first) + complaint(first));
        }
    }

    private static Schema load(int version) {
        String resource = "/selfsame/contract/event-v%d.schema.json".formatted(version);
        try (InputStream json = Objects.requireNonNull(EventSchemas.class.getResourceAsStream(resource))) {
            Schema schema = REGISTRY.getSchema(
                    SchemaLocation.of("urn:selfsame:event:" + version),
                    EventJson.mapper().readTree(json));
            schema.initializeValidators();
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RejectionReason reason(Error error) {
        boolean tooMany = error.getKeyword().equals("maxItems")
                && error.getInstanceLocation().toString().equals("/identifiers");
        return tooMany ? RejectionReason.TOO_MANY_IDENTIFIERS : RejectionReason.SCHEMA;
    }

    private static String place(Error error) {
        String pointer = error.getInstanceLocation().toString();
        return Arrays.stream(pointer.split("/"))
                .filter(step -> !step.isEmpty())
                .map(step -> step.chars().allMatch(Character::isDigit) ? step : JsonErrors.name(step))
                .collect(Collectors.joining("/", "/", ": "));
    }

    /** The validator's messages name limits and types, never the value; the one that names a property is put in our words. */
    private static String complaint(Error error) {
        return error.getKeyword().equals("additionalProperties")
                ? "unknown property " + JsonErrors.name(error.getProperty())
                : error.getMessage();
    }
}
