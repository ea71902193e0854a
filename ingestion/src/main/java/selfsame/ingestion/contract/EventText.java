package selfsame.ingestion.contract;

import tools.jackson.databind.JsonNode;

/** What JSON allows and no store, topic or screen can hold. */
final class EventText {

    /** Objects and arrays inside each other, the event itself included. */
    static final int NESTING_DEPTH_MAX = 32;

    private EventText() {}

    /** @throws EventRefused INVALID_JSON: nested too deep, or half a character (an unpaired surrogate) */
    static void check(JsonNode event) {
        check(event, 1);
    }

    private static void check(JsonNode node, int depth) {
        if (depth > NESTING_DEPTH_MAX) {
            throw new EventRefused(
                    RejectionReason.INVALID_JSON, "nested deeper than %d levels".formatted(NESTING_DEPTH_MAX));
        }
        if (node.isString()) {
            check(node.stringValue());
        }
        for (var property : node.properties()) {
            check(property.getKey());
        }
        for (JsonNode inner : node) {
            check(inner, inner.isContainer() ? depth + 1 : depth);
        }
    }

    private static void check(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    throw new EventRefused(RejectionReason.INVALID_JSON, "half a character: an unpaired surrogate");
                }
                i++;
            }
        }
    }
}
