package selfsame.local.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import selfsame.local.client.Collector;
import selfsame.local.client.Json;

/** Somebody who consented to ads puts something into a cart, and then nothing happens: another system is told. */
final class CartStory {

    /** As the policy that ships says: a cart counts as left after this time. */
    private static final Duration LEFT_AFTER = Duration.ofHours(1);

    /** So the demo does not wait an hour: the cart was filled almost that long ago. */
    private static final Duration LEFT_IN = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Collector collector;
    private final String writeKey;
    private final HookReceiver receiver;
    private final Console console;

    CartStory(Collector collector, String writeKey, HookReceiver receiver, Console console) {
        this.collector = collector;
        this.writeKey = writeKey;
        this.receiver = receiver;
        this.console = console;
    }

    void tell() {
        var filledAt = Instant.now().minus(LEFT_AFTER).plus(LEFT_IN);
        // Somebody new each time: two attempts of one person within an hour would be one, and told once.
        var carla = "u-carla-" + filledAt.toEpochMilli();
        var user = List.of(Map.of("namespace", "user_id", "value", carla, "authenticated", true));
        var signedUp = Map.of(
                "schemaVersion",
                2,
                "id",
                "cart-story-signup-" + filledAt.toEpochMilli(),
                "type",
                "newsletter_subscribed",
                "time",
                filledAt.minusSeconds(60).toString(),
                "identifiers",
                user,
                "traits",
                Map.of("email", "carla@example.com", "first_name", "Carla", "shoe_size", 39),
                "consent",
                Map.of("ads", true));
        var filled = Map.of(
                "schemaVersion",
                2,
                "id",
                "cart-story-" + filledAt.toEpochMilli(),
                "type",
                "product_added_to_cart",
                "time",
                filledAt.toString(),
                "identifiers",
                user,
                "properties",
                Map.of("product", "kettle"));
        collector.send(writeKey, List.of(line(signedUp), line(filled)));
        console.line(
                "\nCarla consented to ads, filled a cart and went away. No event says so; when it was due, another system was told:");
        receiver.await(PATIENCE)
                .ifPresentOrElse(
                        hook -> told(hook, filledAt.plus(LEFT_AFTER)),
                        () -> console.line(
                                "  nothing came within %s; see ./selfsame logs".formatted(Console.seconds(PATIENCE))));
    }

    private void told(HookReceiver.Hook hook, Instant dueAt) {
        console.line("  a signed webhook, %s after it was due:"
                .formatted(Console.seconds(Duration.between(dueAt, hook.at()))));
        hook.body().toPrettyString().lines().forEach(line -> console.line("  " + line));
    }

    private static String line(Map<String, ?> event) {
        try {
            return Json.MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
