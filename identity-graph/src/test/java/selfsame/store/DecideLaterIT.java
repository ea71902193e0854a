package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.identity.Identifier;
import selfsame.wiring.PolicyReader;

/** What is put off or expires is decided off the stream, with the outcome of deciding everything from scratch. */
class DecideLaterIT {

    private static final long ASKS_FOR_WHO_IS_TOO_LARGE = 33;

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 8), LongStream.of(ASKS_FOR_WHO_IS_TOO_LARGE));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onceNothingWaitsTheGraphIsAsFromScratch(long seed) {
        TwoWorlds worlds = new TwoWorlds(4);
        SplittableRandom random = new SplittableRandom(seed);
        int waited = 0;

        for (int step = 0; step < 60; step++) {
            worlds.seen(name(random), name(random), name(random));
            if (random.nextInt(12) == 0) {
                waited += worlds.waiting();
                worlds.decideLater();
                worlds.assertAlike("seed " + seed + ", step " + step);
            }
        }
        waited += worlds.waiting();
        worlds.decideLater();

        worlds.assertAlike("seed " + seed + ", at the end");
        assertThat(waited).isPositive();
        assertThat(Graph.run("MATCH ()-[l:LINKED {held: 'PENDING'}]->() RETURN l"))
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void timeActsByExpiryAlone(long seed) {
        TwoWorlds worlds = new TwoWorlds(5_000);
        SplittableRandom random = new SplittableRandom(seed);

        for (int step = 0; step < 40; step++) {
            worlds.seen(name(random), name(random));
            if (random.nextInt(6) == 0) {
                worlds.advance(TwoWorlds.LINK_TTL_MS * random.nextInt(3) / 4);
                worlds.expire();
                worlds.assertAlike("seed " + seed + ", step " + step);
            }
        }
    }

    @Test
    void whoAloneIsBeyondTheBudgetIsNotRead() {
        TwoWorlds worlds = new TwoWorlds(3);
        worlds.seen("email:1", "email:2", "user:1");
        worlds.seen("email:1", "device:1");
        worlds.seen("device:1", "device:2");
        worlds.decideLater();
        worlds.seen("email:2", "device:3");

        assertThat(worlds.waiting()).isPositive();
        assertThat(Graph.personOf(Identifier.parse("device:3")))
                .isNotEqualTo(Graph.personOf(Identifier.parse("email:2")));

        worlds.decideLater();

        worlds.assertAlike("afterwards");
        assertThat(Graph.personOf(Identifier.parse("device:3"))).isEqualTo(Graph.personOf(Identifier.parse("email:2")));
    }

    /** It lies within a person, where evidence changes nobody: but with it the address is of two cards' holders, and generic. */
    @Test
    void whatWasVoidAndIsSeenAgainIsNews() {
        TwoWorlds worlds = new TwoWorlds(5_000, PolicyReader.read("""
                namespaces:
                  - {name: user, unique: true}
                  - {name: card, unique: true}
                  - {name: email, fanOutMax: 1, linkTtl: 1h}
                """));
        worlds.seen("email:1", "card:1");
        worlds.seen("email:1", "card:1");
        worlds.seen("card:1", "user:1");
        worlds.advance(TwoWorlds.LINK_TTL_MS);
        worlds.expire();
        worlds.seen("email:1", "user:1");
        worlds.assertAlike("while the card's is void");

        worlds.seen("email:1", "card:1");

        worlds.assertAlike("when it is not any more");
        assertThat(Graph.people()).hasSize(2);
    }

    /** Evidence that is seen again locks nobody: who found it void a moment before must not part people for it. */
    @Test
    void whatIsSeenAgainWhileItIsFoundVoidIsNotVoid() {
        TwoWorlds worlds = new TwoWorlds();
        worlds.seen("user:1", "fleeting:1");
        worlds.advance(TwoWorlds.LINK_TTL_MS);

        worlds.expireWhile(5_000, () -> worlds.seen("user:1", "fleeting:1"));

        assertThat(Graph.people()).hasSize(1);
        assertThat(Graph.run("MATCH ()-[link:LINKED]->() RETURN link.held AS held, link.events AS events"))
                .allMatch(row -> row.get("held").isNull())
                .allMatch(row -> row.get("events").asInt() == 2)
                .hasSize(1);
    }

    /** Who waits, or is frozen, while others find that time has passed must not decide, nor write, as of before. */
    @Test
    void itIsDecidedAsOfWhenTheLocksWereThere() throws Exception {
        TwoWorlds worlds = new TwoWorlds();
        worlds.seen("user:1", "email:1");

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> waiting = Graph.whileLocked("Person", () -> {
                Future<?> submitted = threads.submit(() -> worlds.seen("email:1", "cookie:1"));
                Graph.awaitBlocked();
                worlds.advance(TwoWorlds.LINK_TTL_MS);
                return submitted;
            });
            waiting.get();
        }

        assertThat(Graph.run("MATCH (:Identifier {key: 'cookie:1'})-[m:BELONGS_TO]->() RETURN m.since AS since"))
                .extracting(row -> row.get("since").asLong())
                .allMatch(since -> since > TwoWorlds.LINK_TTL_MS)
                .hasSize(1);
    }

    private static String name(SplittableRandom random) {
        String namespace = new String[] {"user", "email", "fleeting", "device"}[random.nextInt(4)];
        return namespace + ':' + random.nextInt(5);
    }
}
