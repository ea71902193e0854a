package selfsame.ingestion.enrichment;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import selfsame.ingestion.contract.CanonicalEvent;
import ua_parser.Client;
import ua_parser.Parser;

/**
 * Reads {@code context.userAgent} into {@code context.browser {name, version}}, {@code context.os {name, version}} and {@code
 * context.device {family}}. Where the client does not send one, a public source's request tells it.
 */
final class UserAgentEnrichment implements Enrichment {

    /** Browsers stay below 300; what is longer is not read, as the expressions are many and take time. */
    private static final int USER_AGENT_LENGTH_MAX = 512;

    private static final String UNKNOWN = "Other";

    private final LoadingCache<String, Client> clients;

    UserAgentEnrichment(int userAgentsMax) {
        Parser parser = new Parser();
        this.clients = Caffeine.newBuilder().maximumSize(userAgentsMax).build(parser::parse);
    }

    @Override
    public CanonicalEvent enrich(CanonicalEvent event, Sender sender) {
        String userAgent = userAgent(event, sender);
        if (userAgent == null || userAgent.isBlank() || userAgent.length() > USER_AGENT_LENGTH_MAX) {
            return event;
        }
        Client client = clients.get(userAgent);
        Map<String, @Nullable Object> context = new LinkedHashMap<>(event.context());
        context.putIfAbsent("userAgent", userAgent);
        add(context, "browser", named(client.userAgent.family, client.userAgent.major, client.userAgent.minor));
        add(context, "os", named(client.os.family, client.os.major, client.os.minor));
        add(context, "device", known(client.device.family) ? Map.of("family", client.device.family) : Map.of());
        return event.withContext(context);
    }

    private static @Nullable String userAgent(CanonicalEvent event, Sender sender) {
        if (event.context().get("userAgent") instanceof String sent) {
            return sent;
        }
        return sender.source().isTrusted() ? null : sender.userAgent();
    }

    private static Map<String, Object> named(@Nullable String family, @Nullable String major, @Nullable String minor) {
        if (!known(family)) {
            return Map.of();
        }
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("name", Objects.requireNonNull(family));
        String version = Stream.of(major, minor)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.joining("."));
        if (!version.isEmpty()) {
            named.put("version", version);
        }
        return named;
    }

    private static boolean known(@Nullable String family) {
        return family != null && !family.equals(UNKNOWN);
    }

    /** Adds what is absent; what is there and no object is the client's business. */
    private static void add(Map<String, @Nullable Object> context, String part, Map<String, Object> found) {
        Object sent = context.get(part);
        if (found.isEmpty() || (sent != null && !(sent instanceof Map))) {
            return;
        }
        Map<Object, @Nullable Object> both = new LinkedHashMap<>(found);
        if (sent instanceof Map<?, ?> said) {
            both.putAll(said);
        }
        context.put(part, both);
    }
}
