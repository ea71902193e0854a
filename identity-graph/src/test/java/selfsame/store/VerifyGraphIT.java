package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import selfsame.history.Act;
import selfsame.identity.Identifier;
import selfsame.identity.Pair;
import selfsame.resolution.ActOnPeople;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.Wish;
import selfsame.survey.Progress;
import selfsame.verification.Difference;
import selfsame.verification.Difference.Kind;
import selfsame.verification.Verification;
import selfsame.verification.VerifyGraph;

/** What the resolver wrote is right, and what somebody broke by hand is found. */
class VerifyGraphIT {

    static LongStream seeds() {
        return LongStream.range(0, 6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatTheResolverWroteIsRight(long seed) {
        Driver driver = Worlds.resolved(seed, Worlds.strict());

        Verification verification = verify(driver, 7);

        assertThat(verification.differences()).isEmpty();
        assertThat(verification.identifiers()).isEqualTo(count("MATCH (n:Identifier) RETURN count(n) AS n"));
        assertThat(verification.people())
                .isEqualTo(count("MATCH (n:Person) WHERE n.identifiers > 0 RETURN count(n) AS n"));
        assertThat(verification.links()).isEqualTo(count("MATCH ()-[l:LINKED]->() RETURN count(l) AS n"));
        assertThat(verification.heldLinks())
                .isPositive()
                .isEqualTo(count("MATCH ()-[l:LINKED]->() WHERE l.held IS NOT NULL RETURN count(l) AS n"));
        assertThat(verification.waiting() + verification.unsettled() + verification.leftOut())
                .isZero();
    }

    @Test
    void theWalkGivesTheSameInPagesAndBatchesOfAnySize() {
        Driver driver = Worlds.resolved(3, Worlds.strict());

        assertThat(verify(driver, 1)).isEqualTo(verify(driver, 1_000));
    }

    @Test
    void aMembershipThatWasMovedIsFound() {
        Driver driver = Worlds.resolved(1, Worlds.strict());
        Graph.run("""
                MATCH (p:Person)<-[:BELONGS_TO]-(i:Identifier) WHERE p.identifiers > 1
                WITH i, p ORDER BY i.key LIMIT 1
                MATCH (other:Person) WHERE other.identifiers > 0 AND other <> p
                WITH i, p, other ORDER BY other.id LIMIT 1
                MATCH (i)-[b:BELONGS_TO]->(p) DELETE b CREATE (i)-[:BELONGS_TO {since: 0, change: 'x'}]->(other)""");

        assertThat(kinds(verify(driver, 20))).contains(Kind.PEOPLE, Kind.BOOKS);
    }

    @Test
    void anIdentifierOfTwoPeopleAndOneOfNobodyAreFound() {
        Driver driver = Worlds.resolved(1, Worlds.strict());
        Graph.run("""
                MATCH (i:Identifier)-[:BELONGS_TO]->(p) WITH i, p ORDER BY i.key LIMIT 1
                MATCH (other:Person) WHERE other.identifiers > 0 AND other <> p WITH i, other ORDER BY other.id LIMIT 1
                CREATE (i)-[:BELONGS_TO {since: 0, change: 'x'}]->(other)""");
        Graph.run("MATCH (i:Identifier)-[b:BELONGS_TO]->() WITH b ORDER BY i.key DESC LIMIT 1 DELETE b");

        assertThat(verify(driver, 20).differences())
                .filteredOn(difference -> difference.kind() == Kind.MEMBERSHIP)
                .extracting(Difference::what)
                .contains("An identifier belongs to 2 people.", "An identifier belongs to 0 people.");
    }

    @Test
    void aHeldLinkThatIsFollowedAndOneHeldForNoReasonAreFound() {
        Driver driver = Worlds.resolved(1, Worlds.strict());
        Graph.run("MATCH ()-[l:LINKED]->() WHERE l.held IS NOT NULL WITH l ORDER BY l.id LIMIT 1 REMOVE l.held");

        assertThat(kinds(verify(driver, 20))).containsExactly(Kind.HELD_LINK);

        Driver other = Worlds.resolved(2, Worlds.strict());
        Graph.run("MATCH ()-[l:LINKED]->() WHERE l.held IS NULL WITH l ORDER BY l.id LIMIT 1 SET l.held = 'UNIQUE'");
        Graph.run(
                "MATCH ()-[l:LINKED]->() WHERE l.held = 'UNIQUE' WITH l ORDER BY l.id DESC LIMIT 1 SET l.held = 'EXPIRED'");

        assertThat(verify(other, 20).differences()).hasSize(2).allMatch(it -> it.kind() == Kind.HELD_LINK);
    }

    @Test
    void whatIsRememberedAsGenericAndIsNotIsFound() {
        Driver driver = Worlds.resolved(1, Worlds.strict());
        Graph.run(
                "MATCH (i:Identifier) WHERE i.genericUnder IS NULL WITH i ORDER BY i.id LIMIT 1 SET i.genericUnder = 1");

        assertThat(kinds(verify(driver, 20))).containsExactly(Kind.GENERIC);
    }

    @Test
    void aBrokenSeparationIsFound() {
        Driver driver = Worlds.resolved(1, Worlds.strict());
        Graph.run("""
                MATCH (p:Person)<-[:BELONGS_TO]-(i:Identifier) WHERE p.identifiers > 1
                WITH p, collect(i) AS members ORDER BY p.id LIMIT 1
                WITH members[0] AS left, members[1] AS right
                CREATE (f:Fact {id: 'f1', kind: 'APART', begunBy: 'c1', from: 0})
                CREATE (f)-[:SPEAKS_OF {side: 'LEFT'}]->(left) CREATE (f)-[:SPEAKS_OF {side: 'RIGHT'}]->(right)""");

        assertThat(kinds(verify(driver, 20))).contains(Kind.SEPARATION, Kind.PEOPLE);
    }

    @Test
    void whatStewardsSaidIsPartOfTheEvidence() {
        Driver driver = Worlds.resolved(1, Worlds.strict());
        var members = Graph.run("MATCH (p:Person)<-[:BELONGS_TO]-(i:Identifier) WHERE p.identifiers > 2"
                        + " WITH p, collect(i.key) AS keys ORDER BY p.id LIMIT 1 RETURN keys")
                .getFirst()
                .get("keys")
                .asList(key -> Identifier.parse(key.asString()));
        ActOnPeople acts = new ActOnPeople(
                IdentityStores.neo4j(
                        driver,
                        new IdentityStores.Settings("test", 1, Optional.empty(), Duration.ofMinutes(1), () -> {})),
                Worlds::strict,
                IdentityStores::mintPersonId,
                () -> Worlds.NOW,
                new ResolutionLimits(5_000, 20));
        acts.act(TwoWorlds.order(
                new Wish.Steward(Act.Separate.of(Set.of(members.get(0)), Set.of(members.get(1)))),
                Optional.empty(),
                Optional.empty()));
        acts.act(TwoWorlds.order(
                new Wish.Steward(new Act.RetractLink(Pair.of(members.get(0), members.get(2)))),
                Optional.empty(),
                Optional.empty()));

        assertThat(verify(driver, 20).differences()).isEmpty();

        Graph.run("MATCH (f:Fact) SET f.endedBy = 'nobody'");
        assertThat(kinds(verify(driver, 20))).isNotEmpty();
    }

    @Test
    void aWrongCountAndAnIdAnchoredElsewhereAreFound() {
        Driver driver = Worlds.resolved(1, Worlds.strict());
        Graph.run(
                "MATCH (p:Person) WHERE p.identifiers > 0 WITH p ORDER BY p.id LIMIT 1 SET p.identifiers = p.identifiers + 1");
        Graph.run("""
                MATCH (p:Person)-[a:ANCHORED_AT]->() WHERE p.identifiers > 0 WITH p, a ORDER BY p.id DESC LIMIT 1
                MATCH (i:Identifier) WHERE NOT (i)-[:BELONGS_TO]->(p) WITH p, a, i LIMIT 1
                DELETE a CREATE (p)-[:ANCHORED_AT]->(i)""");

        assertThat(verify(driver, 20).differences()).hasSize(2).allMatch(it -> it.kind() == Kind.BOOKS);
    }

    @Test
    void whatIsDeferredWaitsAndIsNoDifference() {
        Driver driver = Worlds.resolved(1, Worlds.strict());
        Graph.run("""
                MATCH (a:Identifier)-[:BELONGS_TO]->(p), (b:Identifier)-[:BELONGS_TO]->(q)
                WHERE p <> q AND a.key < b.key AND a.namespace = 'cookie' AND b.namespace = 'phone' AND p.identifiers < 3 AND q.identifiers < 3
                WITH a, b ORDER BY a.key, b.key LIMIT 1
                CREATE (a)-[:LINKED {id: 'l1', kind: 'AUTHENTICATED', events: 5, firstSeenAt: 5, lastSeenAt: 5, score: 1.0, held: 'PENDING'}]->(b)""");

        Verification verification = verify(driver, 20);

        assertThat(verification.differences()).isEmpty();
        assertThat(verification.pendingLinks()).isEqualTo(1);
    }

    private static List<Kind> kinds(Verification verification) {
        return verification.differences().stream()
                .map(Difference::kind)
                .distinct()
                .toList();
    }

    static Verification verify(Driver driver, int batch) {
        return new VerifyGraph(
                        Surveys.neo4j(driver, new Surveys.Limits(batch, batch, 10_000)),
                        () -> Worlds.NOW,
                        new VerifyGraph.Settings(100, 1_000, Duration.ZERO, 3))
                .verify(Worlds.strict(), Progress.UNWATCHED);
    }

    private static int count(String cypher) {
        return Graph.run(cypher).getFirst().get("n").asInt();
    }
}
