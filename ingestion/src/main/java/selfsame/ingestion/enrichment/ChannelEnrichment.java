package selfsame.ingestion.enrichment;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfsame.ingestion.contract.CanonicalEvent;

/** Guesses where an event happened from its context: {@code mobile}, {@code web}, {@code server}, {@code email}; else nothing. */
final class ChannelEnrichment implements Enrichment {

    private static final Set<String> MOBILE_SYSTEMS = Set.of("ios", "ipados", "android");

    @Override
    public CanonicalEvent enrich(CanonicalEvent event, Sender sender) {
        if (event.channel() != null) {
            return event;
        }
        String channel = channel(event, sender);
        return channel == null ? event : event.withChannel(channel);
    }

    private static @Nullable String channel(CanonicalEvent event, Sender sender) {
        Map<String, @Nullable Object> context = event.context();
        if (event.type().startsWith("email_")) {
            return "email";
        }
        if (isMobileApp(context)) {
            return "mobile";
        }
        if (isWeb(context)) {
            return "web";
        }
        return sender.source().isTrusted() ? "server" : null;
    }

    /** An app tells about itself; a browser on a phone does not. */
    private static boolean isMobileApp(Map<String, @Nullable Object> context) {
        boolean mobileSystem = MOBILE_SYSTEMS.contains(text(context, "device", "type"))
                || MOBILE_SYSTEMS.contains(text(context, "os", "name"));
        return mobileSystem && context.containsKey("app");
    }

    private static boolean isWeb(Map<String, @Nullable Object> context) {
        return context.containsKey("page") || context.containsKey("browser");
    }

    private static String text(Map<String, @Nullable Object> context, String part, String name) {
        return context.get(part) instanceof Map<?, ?> map && map.get(name) instanceof String text
                ? text.toLowerCase(Locale.ROOT)
                : "";
    }
}
