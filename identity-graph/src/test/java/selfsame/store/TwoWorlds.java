package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import selfsame.history.Act;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException;
import selfsame.normalisation.Normalisers;
import selfsame.policy.Policy;
import selfsame.resolution.ActOnPeople;
import selfsame.resolution.Batch;
import selfsame.resolution.DecideLater;
import selfsame.resolution.Delivery;
import selfsame.resolution.EventKey;
import selfsame.resolution.IdentityStore;
import selfsame.resolution.IncomingEvent;
import selfsame.resolution.Order;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.ResolveEvents;
import selfsame.resolution.Wish;
import selfsame.sandbox.Outcome;
import selfsame.sandbox.Sandbox;
import selfsame.sandbox.Step;
import selfsame.wiring.PolicyReader;

/** The real graph and a sandbox, to which the same happens. */
final class TwoWorlds {

    static final Policy POLICY = PolicyReader.read("""
            namespaces:
              - {name: user, unique: true}
              - {name: email, limit: 3}
              - {name: device, ambiguous: release}
              - {name: cookie}
              - {name: fleeting, linkTtl: 1h}
            """);

    static final long LINK_TTL_MS = 3_600_000;

    private final AtomicLong now = new AtomicLong();
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();
    private final ResolveEvents resolve;
    private final ActOnPeople acts;
    private final DecideLater later;
    private final boolean putsOff;
    private final Sandbox sandbox;
    private final Map<Integer, String> changeIds = new TreeMap<>();
    private Outcome last = new Outcome(Optional.empty(), List.of(), List.of(), List.of());
    private Optional<String> refused = Optional.empty();
    private long offset;
    private String newest = "";

    TwoWorlds() {
        this(5_000);
    }

    /** @param identifiersMax a decision over more is put off */
    TwoWorlds(int identifiersMax) {
        this(identifiersMax, POLICY);
    }

    TwoWorlds(int identifiersMax, Policy policy) {
        IdentityStore store = IdentityStores.neo4j(
                Graph.emptied(),
                new IdentityStores.Settings("test", 1, Optional.empty(), Duration.ofMinutes(1), () -> {}));
        ResolutionLimits limits = new ResolutionLimits(5_000, 20);
        later = new DecideLater(store, () -> policy, IdentityStores::mintPersonId, this::timeOfLater, limits);
        putsOff = identifiersMax < 5_000;
        resolve = new ResolveEvents(
                store, () -> policy, IdentityStores::mintPersonId, now::get, new ResolutionLimits(identifiersMax, 20));
        acts = new ActOnPeople(store, () -> policy, IdentityStores::mintPersonId, now::get, limits);
        sandbox = new Sandbox(policy, new Normalisers(policy, "US"), 0, IdentityStores::mintPersonId);
    }

    private long timeOfLater() {
        Runnable next = meanwhile.poll();
        if (next != null) {
            next.run();
        }
        return now.get();
    }

    /** Decides around links that are void now; between reading and writing, something happens as of a while before. */
    void expireWhile(long agoMs, Runnable happens) {
        meanwhile.add(() -> {}); // what is void is looked for
        meanwhile.add(() -> {
            long before = now.get();
            now.addAndGet(-agoMs);
            happens.run();
            now.set(before);
        });
        later.expired();
    }

    ActOnPeople acts() {
        return acts;
    }

    static Order order(Wish wish, Optional<String> preview, Optional<Order.Request> request) {
        return new Order(wish, "steward", "because", preview, request);
    }

    void seen(String... names) {
        Set<Identifier> identifiers =
                Arrays.stream(names).map(Identifier::parse).collect(Collectors.toSet());
        Set<String> users = identifiers.stream()
                .map(Identifier::canonical)
                .filter(name -> name.startsWith("user:"))
                .collect(Collectors.toSet());
        if (users.size() > 1) {
            return;
        }
        long at = now.addAndGet(1_000);
        IncomingEvent event = new IncomingEvent(
                new EventKey("test", "e" + offset),
                "seen",
                at,
                at,
                identifiers.stream()
                        .map(identifier -> new IncomingEvent.Sighting(identifier, false))
                        .toList(),
                false,
                "{}",
                offset);
        resolve.resolve(
                new Batch(
                        List.of(new Delivery(0, offset, new Delivery.Content.Event(event))),
                        new TreeMap<>(Map.of(0, offset))),
                (delivery, why) -> {
                    throw new AssertionError("refused " + delivery + ": " + why);
                });
        offset++;
        refused = Optional.empty();
        tell(new Step.Event(
                Optional.empty(),
                OptionalLong.of(at),
                identifiers.stream()
                        .map(identifier -> new Step.Named(identifier.namespace(), identifier.value(), false))
                        .toList()));
    }

    /** Identifiers around whom a decision waits. */
    int waiting() {
        return Graph.run("MATCH (i:Identifier) WHERE i.pendingSince IS NOT NULL RETURN i")
                .size();
    }

    void decideLater() {
        while (later.pending(Set.of()).isPresent()) {
            // Until nobody waits.
        }
    }

    void advance(long ms) {
        now.addAndGet(ms);
    }

    /** Both worlds notice what is void by now. */
    void expire() {
        now.addAndGet(1_000);
        while (later.expired() > 0) {
            // Until nothing is due.
        }
        refused = Optional.empty();
        last = sandbox.run(new Step.AdvanceTo(now.get()));
        assertThat(last.error()).isEmpty();
    }

    void act(Act act) {
        now.addAndGet(1_000);
        carryOut(new Wish.Steward(act));
        tell(new Step.Steward(act));
    }

    void undoSome(SplittableRandom random) {
        if (!changeIds.isEmpty()) {
            undo(1 + random.nextInt(changeIds.size()));
        }
    }

    void undo(String change) {
        List.copyOf(changeIds.entrySet()).stream()
                .filter(entry -> entry.getValue().equals(change))
                .forEach(entry -> undo(entry.getKey()));
    }

    private void undo(int number) {
        now.addAndGet(1_000);
        carryOut(new Wish.Undo(Objects.requireNonNull(changeIds.get(number))));
        tell(new Step.UndoChange(number));
    }

    private void carryOut(Wish wish) {
        try {
            acts.act(order(wish, Optional.empty(), Optional.empty()));
            refused = Optional.empty();
        } catch (IdentityException.ActRefused e) {
            refused = Optional.ofNullable(e.getMessage());
        }
    }

    private void tell(Step step) {
        int known = last.changes().size();
        last = sandbox.run(step);
        List<String> real = new ArrayList<>();
        Map<String, List<String>> byShape = new HashMap<>();
        Graph.run(
                        "MATCH (c:Change) WHERE c.id > '" + newest + "' RETURN c.id AS id, c.kind AS kind, "
                                + "COLLECT { MATCH (i)-[m:BELONGS_TO|BELONGED_TO]->() WHERE m.change = c.id RETURN DISTINCT i.key } AS moved ORDER BY id")
                .forEach(row -> {
                    String id = row.get("id").asString();
                    String shape = row.get("kind").asString()
                            + new TreeSet<>(row.get("moved").asList());
                    byShape.computeIfAbsent(shape, _ -> new ArrayList<>()).add(id);
                    real.add(id);
                });
        if (putsOff) {
            return;
        }
        for (Outcome.Entry entry : last.changes().subList(known, last.changes().size())) {
            String shape = entry.kind().name()
                    + entry.moved().stream().map(Identifier::canonical).collect(Collectors.toCollection(TreeSet::new));
            List<String> ids = byShape.getOrDefault(shape, List.of());
            assertThat(ids).as("no change " + shape + " among " + byShape).isNotEmpty();
            changeIds.put(entry.number(), ids.removeFirst());
        }
        if (!real.isEmpty()) {
            newest = real.getLast();
        }
    }

    String newest(String kind) {
        return Graph.run("MATCH (c:Change {kind: '" + kind + "'}) RETURN max(c.id) AS id")
                .getFirst()
                .get("id")
                .asString();
    }

    void assertAlike(String when) {
        assertThat(refused.isPresent())
                .as("%s: %s, and the sandbox: %s", when, refused, last.error())
                .isEqualTo(last.error().isPresent());
        assertThat(Graph.people())
                .as(when)
                .isEqualTo(last.people().stream()
                        .map(person -> person.identifiers().stream()
                                .map(Identifier::canonical)
                                .collect(Collectors.toCollection(TreeSet::new)))
                        .collect(Collectors.toSet()));
        assertThat(Graph.held())
                .as(when)
                .isEqualTo(last.held().stream()
                        .map(held -> held.link().pair().left().canonical()
                                + ' '
                                + held.link().pair().right().canonical()
                                + ' '
                                + held.link().kind())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
