package selfsame.ingestion.contract;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract's JSON: strict, bounded, and silent about values in its errors. */
public final class EventJson {

    /** Of a whole request: beyond it the reader stops. */
    private static final int NESTING_DEPTH_MAX = 200;

    private static final int NAME_LENGTH_MAX = 512;
    private static final int NUMBER_LENGTH_MAX = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(NESTING_DEPTH_MAX)
                            .maxNameLength(NAME_LENGTH_MAX)
                            .maxNumberLength(NUMBER_LENGTH_MAX)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // A flag that is left out is false.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withCoercionConfigDefaults(scalars -> {
                for (CoercionInputShape shape : CoercionInputShape.values()) {
                    scalars.setCoercion(shape, CoercionAction.Fail);
                }
            })
            .build();

    private EventJson() {}

    /** The mapper that all of the contract's JSON is read with. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    static byte[] encode(CanonicalEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    static CanonicalEvent decode(byte[] json) {
        ObjectNode event = Upcasts.toCurrent(object(json));
        return bind(event, CanonicalEvent.class);
    }

    /**
     * Reads an object into a record.
     *
     * @throws EventRefused SCHEMA
     */
    static <T> T bind(ObjectNode event, Class<T> type) {
        try {
            return MAPPER.treeToValue(event, type);
        } catch (JacksonException e) {
            throw new EventRefused(RejectionReason.SCHEMA, JsonErrors.describe(e));
        }
    }

    private static ObjectNode object(byte[] json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new EventRefused(RejectionReason.INVALID_JSON, JsonErrors.describe(e));
        }
        throw new EventRefused(RejectionReason.SCHEMA, "an event is a JSON object");
    }
}
