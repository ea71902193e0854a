package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.history.Act;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException;
import selfsame.identity.Pair;
import selfsame.resolution.Wish;
import selfsame.stewardship.Answered;
import selfsame.stewardship.Verdict;

/** Questions to a steward, on the real graph. */
class CasesIT {

    private static final Duration LONG = Duration.ofDays(10);

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    @Test
    void aBridgeIsAskedAboutUntilEvidenceAnswers() {
        CaseWorld world = bridged();

        assertThat(world.cases()).containsExactly("BRIDGE OPEN email:1,email:2");

        world.seen("email:1", "email:2");

        assertThat(world.cases()).containsExactly("BRIDGE DECIDED email:1,email:2");
        assertThat(world.only("RETURN c.decidedBy AS it")).isEqualTo("evidence");
        assertThat(Graph.people()).hasSize(1);
    }

    @Test
    void aCaseFollowsItsPeopleThroughMergesAndUndo() {
        CaseWorld world = bridged();
        String before = world.people();
        world.seen("cookie:9");
        world.seen("loyalty:1", "cookie:9");
        world.seen("loyalty:1", "cookie:9");

        String merged = world.people();
        world.undoNewest("MERGED");

        assertThat(world.cases()).containsExactly("BRIDGE OPEN email:1,email:2");
        assertThat(merged).isEqualTo("cookie:9,email:1,email:2,loyalty:1,user:1");
        assertThat(world.people()).isEqualTo(before).isEqualTo("email:1,email:2,loyalty:1,user:1");
    }

    @Test
    void sameJoinsThemAndItsUndoAsksAgain() {
        CaseWorld world = bridged();

        List<Answered> answered = world.decide(Verdict.SAME);
        List<Answered> again = world.decide(Verdict.SAME);

        assertThat(answered).containsExactlyElementsOf(again).allMatch(Answered.Settled.class::isInstance);
        assertThat(Graph.people()).hasSize(1);
        assertThat(world.cases()).containsExactly("BRIDGE DECIDED email:1,email:2");
        assertThat(world.only("RETURN c.verdict + ' ' + c.decidedBy + ' ' + c.reasonText AS it"))
                .isEqualTo("SAME steward looked at it");
        assertThat(Graph.run("MATCH (c:Change {kind: 'CONFIRMED'}) RETURN c")).hasSize(1);
        assertThat(world.decide(Verdict.DIFFERENT)).allMatch(Answered.Refused.class::isInstance);

        world.undoNewest("CONFIRMED");

        assertThat(Graph.people()).hasSize(2);
        assertThat(world.cases()).containsExactly("BRIDGE OPEN email:1,email:2");
        assertThat(world.decide(Verdict.SAME)).allMatch(Answered.Settled.class::isInstance);
        assertThat(Graph.people()).hasSize(1);
    }

    @Test
    void differentKeepsThemApartWhateverEvidenceComes() {
        CaseWorld world = bridged();

        world.decide(Verdict.DIFFERENT);
        world.seen("email:1", "email:2");
        world.seen("user:1", "email:2");
        world.seen("user:1", "loyalty:1");

        assertThat(world.cases()).containsExactly("BRIDGE DECIDED email:1,email:2");
        assertThat(Graph.people()).hasSize(2);
        world.assertSound("after more evidence");
    }

    @Test
    void whatIsDeferredComesBackWhenItIsAnswered() {
        CaseWorld world = bridged();

        world.decide(Verdict.DEFER);
        assertThat(world.cases()).containsExactly("BRIDGE DEFERRED email:1,email:2");
        world.assertSound("deferred");

        world.seen("email:1", "email:2");
        assertThat(world.cases()).containsExactly("BRIDGE DECIDED email:1,email:2");
        assertThat(world.only("RETURN c.decidedBy + coalesce(c.verdict, '') AS it"))
                .isEqualTo("evidence");
    }

    @Test
    void aSharedMailboxIsOneCaseAndDifferentStands() {
        CaseWorld world = new CaseWorld();
        for (int user = 1; user <= 4; user++) {
            world.seen("user:" + user, "email:team");
        }

        assertThat(world.cases()).containsExactly("GENERIC OPEN email:team");
        assertThat(Graph.people()).hasSize(5);

        world.decide(Verdict.DIFFERENT);
        world.seen("user:5", "email:team");

        assertThat(world.cases()).containsExactly("GENERIC DECIDED email:team");
        assertThat(Graph.people()).hasSize(6);
        world.assertSound("decided");

        world.undoNewest("SEPARATED");
        assertThat(world.cases()).containsExactly("GENERIC OPEN email:team");
    }

    @Test
    void aSharedMailboxOfOneIsConfirmedWithEachOfHisAccounts() {
        CaseWorld world = new CaseWorld();
        for (int account = 1; account <= 4; account++) {
            world.seen("account:" + account, "email:ann");
        }
        assertThat(world.cases()).containsExactly("GENERIC OPEN email:ann");

        world.decide(Verdict.SAME);

        assertThat(Graph.people()).hasSize(1);
        assertThat(world.cases()).containsExactly("GENERIC DECIDED email:ann");
        world.seen("account:5", "email:ann");
        assertThat(world.cases()).containsExactly("GENERIC OPEN email:ann");
    }

    @Test
    void aRefusedAnswerDoesNotHoldUpTheOthers() {
        CaseWorld world = bridged();
        for (int user = 2; user <= 5; user++) {
            world.seen("user:" + user, "email:team");
        }
        world.decideNewest(Verdict.DIFFERENT);

        List<Answered> answered = world.decide(Verdict.SAME);

        assertThat(answered).hasSize(2);
        assertThat(answered.getFirst()).isInstanceOf(Answered.Settled.class);
        assertThat(answered.getLast()).isInstanceOf(Answered.Refused.class);
        assertThat(world.cases()).containsExactly("BRIDGE DECIDED email:1,email:2", "GENERIC DECIDED email:team");
        assertThat(world.decideUnknown()).isInstanceOf(Answered.Unknown.class);
    }

    @Test
    void aDecisionThatWaitsForLongIsAskedAboutUntilItIsMade() {
        CaseWorld world = new CaseWorld().seen("cookie:1", "cookie:2").seen("cookie:3", "cookie:4");
        Graph.run("MATCH (i:Identifier {key: 'cookie:1'}) SET i.pendingSince = 1000");

        world.look().look();
        assertThat(world.cases()).isEmpty();

        world.passes(LONG).look().look();
        assertThat(world.cases()).containsExactly("PENDING OPEN cookie:1");
        assertThat(world.decide(Verdict.SAME)).allMatch(Answered.Refused.class::isInstance);

        Graph.run("MATCH (i:Identifier {key: 'cookie:1'}) REMOVE i.pendingSince");
        world.look();
        assertThat(world.cases()).containsExactly("PENDING DECIDED cookie:1");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyHoldOfSuchAReasonIsAskedAboutOnceAndNothingElseIs(long seed) {
        CaseWorld world = new CaseWorld();
        SplittableRandom random = new SplittableRandom(seed);

        for (int step = 0; step < 60; step++) {
            happen(world, random);

            world.assertSound("seed " + seed + ", step " + step);
        }
    }

    /** Two established people, and one sighting of both. */
    private static CaseWorld bridged() {
        return new CaseWorld()
                .seen("user:1", "email:1")
                .seen("user:1", "email:1")
                .seen("loyalty:1", "email:2")
                .seen("loyalty:1", "email:2")
                .passes(LONG)
                .seen("email:1", "email:2");
    }

    private static void happen(CaseWorld world, SplittableRandom random) {
        try {
            switch (random.nextInt(12)) {
                case 0 -> world.act(new Wish.Steward(act(random)));
                case 1 -> world.undoSome(random);
                case 2 -> world.decideSome(random);
                case 3 -> world.passes(LONG);
                default -> world.seen(name(random), name(random), name(random));
            }
        } catch (IdentityException.ActRefused refused) {
            assertThat(refused).hasMessageNotContaining("token");
        }
    }

    private static Act act(SplittableRandom random) {
        Identifier a = Identifier.parse("email:" + random.nextInt(4));
        Identifier b = Identifier.parse("cookie:" + random.nextInt(4));
        return switch (random.nextInt(4)) {
            case 0 -> Act.Separate.of(Set.of(a), Set.of(b));
            case 1 -> new Act.ConfirmSame(Pair.of(a, b));
            case 2 -> new Act.RetractLink(Pair.of(a, b));
            default -> new Act.Move(new TreeSet<>(Set.of(b)), a);
        };
    }

    private static String name(SplittableRandom random) {
        return List.of("user", "loyalty", "account", "email", "cookie").get(random.nextInt(5))
                + ':'
                + random.nextInt(4);
    }
}
