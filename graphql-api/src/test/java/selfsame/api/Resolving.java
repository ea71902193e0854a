package selfsame.api;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.neo4j.driver.Driver;
import selfsame.identity.Identifier;
import selfsame.policy.Policy;
import selfsame.resolution.Batch;
import selfsame.resolution.Delivery;
import selfsame.resolution.EventKey;
import selfsame.resolution.IncomingEvent;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.ResolveEvents;
import selfsame.store.IdentityStores;

/** A resolver over an empty graph, one event at a time. */
final class Resolving {

    private final ResolveEvents resolver;
    private long offset;

    Resolving(Driver driver, Policy policy) {
        World.empty(driver);
        resolver = new ResolveEvents(
                IdentityStores.neo4j(
                        driver,
                        new IdentityStores.Settings("test", 1, Optional.empty(), Duration.ofMinutes(1), () -> {})),
                () -> policy,
                IdentityStores::mintPersonId,
                System::currentTimeMillis,
                new ResolutionLimits(5_000, 20));
    }

    /** @param identifiers {@code namespace:value}, each authenticated */
    Resolving seen(String... identifiers) {
        long at = 1_000 * (offset + 1);
        IncomingEvent event = new IncomingEvent(
                new EventKey("web", "e" + offset),
                "signed_in",
                at,
                at + 5,
                Arrays.stream(identifiers)
                        .map(key -> new IncomingEvent.Sighting(Identifier.parse(key), true))
                        .toList(),
                false,
                "{\"channel\":\"web\"}",
                offset);
        Delivery delivery = new Delivery(0, offset, new Delivery.Content.Event(event));
        resolver.resolve(new Batch(List.of(delivery), new TreeMap<>(Map.of(0, offset))), (refused, why) -> {
            throw new AssertionError("refused " + refused + ": " + why);
        });
        offset++;
        return this;
    }
}
