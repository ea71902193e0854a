package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import selfsame.identity.Identifier;
import selfsame.policy.Policy;
import selfsame.resolution.ActOnPeople;
import selfsame.resolution.Batch;
import selfsame.resolution.Delivery;
import selfsame.resolution.EventKey;
import selfsame.resolution.IdentityStore;
import selfsame.resolution.IncomingEvent;
import selfsame.resolution.Order;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.ResolveEvents;
import selfsame.resolution.Wish;
import selfsame.stewardship.Answered;
import selfsame.stewardship.AskAboutWaiting;
import selfsame.stewardship.CaseBook;
import selfsame.stewardship.DecideCases;
import selfsame.stewardship.Verdict;
import selfsame.wiring.PolicyReader;

/** An emptied graph under a policy whose every guardrail is soon reached, with a steward. */
final class CaseWorld {

    private static final Policy POLICY = PolicyReader.read("""
            namespaces:
              - {name: user, unique: true}
              - {name: loyalty, unique: true}
              - {name: account, counted: true}
              - {name: email, fanOutMax: 3}
              - {name: cookie}
            decision: {sizeMax: 8, weak: {evidenceMin: 2}, bridge: {establishedAge: 7d}}
            """);

    private final AtomicLong now = new AtomicLong();
    private final ResolveEvents resolve;
    private final ActOnPeople acts;
    private final CaseBook cases;
    private final DecideCases decide;
    private long offset;

    CaseWorld() {
        Driver driver = Graph.emptied();
        IdentityStore store = IdentityStores.neo4j(
                driver, new IdentityStores.Settings("test", 1, Optional.empty(), Duration.ofMinutes(1), () -> {}));
        ResolutionLimits limits = new ResolutionLimits(5_000, 20);
        resolve = new ResolveEvents(store, () -> POLICY, IdentityStores::mintPersonId, now::get, limits);
        acts = new ActOnPeople(store, () -> POLICY, IdentityStores::mintPersonId, now::get, limits);
        cases = IdentityStores.cases(driver);
        decide = new DecideCases(cases, acts, now::get);
    }

    /** Nothing, where one event would name two values of a unique namespace. */
    CaseWorld seen(String... names) {
        Set<Identifier> identifiers =
                Arrays.stream(names).map(Identifier::parse).collect(Collectors.toSet());
        for (String unique : List.of("user", "loyalty")) {
            if (identifiers.stream()
                            .filter(identifier -> identifier.namespace().name().equals(unique))
                            .count()
                    > 1) {
                return this;
            }
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
                Worlds.NEVER);
        offset++;
        return this;
    }

    CaseWorld look() {
        new AskAboutWaiting(cases, Duration.ofDays(1), now::get).look();
        return this;
    }

    CaseWorld passes(Duration time) {
        now.addAndGet(time.toMillis());
        return this;
    }

    void act(Wish wish) {
        now.addAndGet(1_000);
        acts.act(new Order(wish, "steward", "because", Optional.empty(), Optional.empty()));
    }

    void undoNewest(String kind) {
        act(new Wish.Undo(Graph.run("MATCH (c:Change {kind: '" + kind + "'}) RETURN max(c.id) AS id")
                .getFirst()
                .get("id")
                .asString()));
    }

    void undoSome(SplittableRandom random) {
        List<String> changes = strings("MATCH (c:Change) WHERE c.kind <> 'CREATED' RETURN c.id AS it ORDER BY it");
        if (!changes.isEmpty()) {
            act(new Wish.Undo(changes.get(random.nextInt(changes.size()))));
        }
    }

    /** One answer to all cases. */
    List<Answered> decide(Verdict verdict) {
        now.addAndGet(1_000);
        return decide.decide(
                strings("MATCH (c:Case) RETURN c.id AS it ORDER BY it"), verdict, "steward", "looked at it");
    }

    List<Answered> decideNewest(Verdict verdict) {
        return decide.decide(strings("MATCH (c:Case) RETURN max(c.id) AS it"), verdict, "steward", "looked at it");
    }

    Answered decideUnknown() {
        return decide.decide(List.of("nobody"), Verdict.DEFER, "steward", "looked at it")
                .getFirst();
    }

    void decideSome(SplittableRandom random) {
        List<String> open = strings("MATCH (c:Case) WHERE c.state <> 'DECIDED' RETURN c.id AS it ORDER BY it");
        if (!open.isEmpty()) {
            now.addAndGet(1_000);
            Verdict[] verdicts = Verdict.values();
            decide.decide(
                    List.of(open.get(random.nextInt(open.size()))),
                    verdicts[random.nextInt(verdicts.length)],
                    "steward",
                    "looked at it");
        }
    }

    /** Each as its reason, its state and its identifiers. */
    List<String> cases() {
        return strings(
                "MATCH (c:Case)-[:ABOUT]->(i) WITH c, i ORDER BY i.key WITH c, collect(i.key) AS about "
                        + "RETURN c.reason + ' ' + c.state + ' ' + reduce(all = head(about), key IN tail(about) | all + ',' + key) AS it ORDER BY it");
    }

    /** The identifiers of the people that the case is about now. */
    String people() {
        return only(
                "MATCH (c)-[:ABOUT]->()-[:BELONGS_TO]->(p:Person) WITH DISTINCT p MATCH (p)<-[:BELONGS_TO]-(m) WITH DISTINCT m.key AS key ORDER BY key "
                        + "WITH collect(key) AS keys RETURN reduce(all = head(keys), key IN tail(keys) | all + ',' + key) AS it");
    }

    String only(String rest) {
        return strings("MATCH (c:Case) " + rest).getFirst();
    }

    /** What is held and what is asked, compared without the code that asks. */
    void assertSound(String step) {
        String when = step + ": " + cases() + ' ' + Graph.links();
        List<String> pairs = strings("MATCH (a)-[l:LINKED]->(b) WHERE l.held IN ['BRIDGE', 'SIZE', 'REVIEW'] "
                + "RETURN DISTINCT l.held + ' ' + a.id + ' ' + b.id AS it ORDER BY it");
        List<String> shared = strings("MATCH (a)-[l:LINKED]-() WHERE l.held = 'GENERIC' AND l.witnessLeft = a.id "
                + "RETURN DISTINCT 'GENERIC ' + a.id AS it ORDER BY it");
        String about = "MATCH (c:Case)-[:ABOUT]->(i) WITH c, i ORDER BY i.key WITH c, collect(i.id) AS ids ";
        String told = "c.reason + reduce(all = '', id IN ids | all + ' ' + id) AS it ORDER BY it";

        assertThat(strings(about + "WHERE size(ids) = 2 AND c.state <> 'DECIDED' RETURN " + told))
                .as(when)
                .isEqualTo(pairs);
        assertThat(strings(about + "WHERE size(ids) = 1 AND c.state <> 'DECIDED' RETURN " + told))
                .as(when)
                .isSubsetOf(shared);
        assertThat(strings(about + "WHERE size(ids) = 1 AND (c.state <> 'DECIDED' OR c.verdict = 'DIFFERENT') RETURN "
                        + told))
                .as(when)
                .containsAll(shared)
                .doesNotHaveDuplicates();
        assertThat(strings("MATCH (c:Case) WHERE c.state = 'DECIDED' AND c.decidedBy IS NULL RETURN c.id AS it"))
                .as(when)
                .isEmpty();
    }

    private static List<String> strings(String cypher) {
        return Graph.run(cypher).stream().map(row -> row.get("it").asString()).toList();
    }
}
