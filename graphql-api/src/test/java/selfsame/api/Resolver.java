package selfsame.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.neo4j.driver.Driver;
import selfsame.history.Act;
import selfsame.identity.Identifier;
import selfsame.policy.Policy;
import selfsame.resolution.ActOnPeople;
import selfsame.resolution.Batch;
import selfsame.resolution.Delivery;
import selfsame.resolution.EventKey;
import selfsame.resolution.IdentityStore;
import selfsame.resolution.IncomingEvent;
import selfsame.resolution.IncomingEvent.Sighting;
import selfsame.resolution.Order;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.ResolveEvents;
import selfsame.resolution.Wish;
import selfsame.store.IdentityStores;

/** The real resolver over the test's graph, with a clock that the test sets: what it records, it records then. */
final class Resolver {

    private final ResolveEvents resolve;
    private final ActOnPeople acts;
    private final AtomicLong clock = new AtomicLong();
    private long offset;
    private int events;

    Resolver(Driver driver, Policy policy) {
        IdentityStore store = IdentityStores.neo4j(
                driver, new IdentityStores.Settings("test", 1, Optional.empty(), Duration.ofMinutes(1), () -> {}));
        ResolutionLimits limits = new ResolutionLimits(5_000, 20);
        resolve = new ResolveEvents(store, () -> policy, IdentityStores::mintPersonId, clock::get, limits);
        acts = new ActOnPeople(store, () -> policy, IdentityStores::mintPersonId, clock::get, limits);
    }

    /** From now on it is this time, UTC epoch ms. */
    Resolver at(long now) {
        clock.set(now);
        return this;
    }

    /** One event, seen plainly, with these canonical identifiers. */
    Resolver seen(long occurredAt, String... identifiers) {
        return resolve(event(occurredAt, false, identifiers));
    }

    /** One event on which all of them were authenticated. */
    Resolver authenticated(long occurredAt, String... identifiers) {
        return resolve(event(occurredAt, true, identifiers));
    }

    Resolver resolve(IncomingEvent... arrived) {
        long from = offset;
        Collection<Delivery> deliveries = new ArrayList<>();
        for (IncomingEvent event : arrived) {
            deliveries.add(new Delivery(0, offset++, new Delivery.Content.Event(event)));
        }
        resolve.resolve(new Batch(List.copyOf(deliveries), new TreeMap<>(Map.of(0, from))), (delivery, why) -> {
            throw new AssertionError("refused " + delivery + ": " + why);
        });
        return this;
    }

    /** The id of the act's change. */
    String act(Act act) {
        return act(new Wish.Steward(act));
    }

    String undo(String change) {
        return act(new Wish.Undo(change));
    }

    private String act(Wish wish) {
        return acts.act(new Order(wish, "steward:test", "because", Optional.empty(), Optional.empty()));
    }

    IncomingEvent event(long occurredAt, boolean authenticated, String... identifiers) {
        List<Sighting> sightings = Arrays.stream(identifiers)
                .map(key -> new Sighting(Identifier.parse(key), authenticated))
                .toList();
        return new IncomingEvent(
                new EventKey("web", "e" + ++events),
                "seen",
                occurredAt,
                occurredAt,
                sightings,
                false,
                "{\"channel\":\"web\",\"properties\":{\"city\":\"Ulm\"}}",
                events);
    }
}
