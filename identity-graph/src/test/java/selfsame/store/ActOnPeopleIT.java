package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
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
import selfsame.resolution.Order;
import selfsame.resolution.Preview;
import selfsame.resolution.Wish;

/** Stewards' acts on the real graph, step by step beside a sandbox, which decides everything from scratch each time. */
class ActOnPeopleIT {

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("selfsame.graph.seeds", 12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theGraphFollowsTheSandbox(long seed) {
        TwoWorlds worlds = new TwoWorlds();
        SplittableRandom random = new SplittableRandom(seed);

        for (int step = 0; step < 40; step++) {
            happen(worlds, random);

            worlds.assertAlike("seed " + seed + ", step " + step);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anActDoesWhatItsPreviewShowed(long seed) {
        TwoWorlds worlds = new TwoWorlds();
        SplittableRandom random = new SplittableRandom(seed);
        for (int step = 0; step < 25; step++) {
            happen(worlds, random);
        }
        for (int step = 0; step < 5; step++) {
            Wish wish = new Wish.Steward(act(random));
            try {
                Preview preview = worlds.acts().preview(wish);
                Set<Set<String>> before = Graph.people();

                worlds.acts().act(TwoWorlds.order(wish, Optional.of(preview.token()), Optional.empty()));

                Set<Set<String>> expected = new java.util.HashSet<>(before);
                preview.before().forEach(person -> expected.remove(keys(person)));
                preview.after().forEach(person -> expected.add(keys(person)));
                assertThat(Graph.people()).isEqualTo(expected);
                preview.after()
                        .forEach(person -> assertThat(
                                        Graph.personOf(person.identifiers().getFirst()))
                                .isEqualTo(person.id().toString()));
                assertThatExceptionOfType(IdentityException.PreviewOutdated.class)
                        .isThrownBy(() -> worlds.acts()
                                .act(TwoWorlds.order(wish, Optional.of(preview.token()), Optional.empty())))
                        .satisfies(e -> assertThat(Graph.people()).isEqualTo(expected));
            } catch (IdentityException.ActRefused refused) {
                assertThat(refused).hasMessageNotContaining("token");
            }
        }
    }

    @Test
    void aRetryUnderTheSameKeyIsNotASecondAct() {
        TwoWorlds worlds = new TwoWorlds();
        worlds.seen("user:1", "email:1");
        worlds.seen("user:2", "cookie:1");
        Wish wish = new Wish.Steward(
                new Act.ConfirmSame(Pair.of(Identifier.parse("email:1"), Identifier.parse("cookie:1"))));

        String first = worlds.acts()
                .act(TwoWorlds.order(wish, Optional.empty(), Optional.of(new Order.Request("key", "content"))));
        String again = worlds.acts()
                .act(TwoWorlds.order(wish, Optional.empty(), Optional.of(new Order.Request("key", "content"))));

        assertThat(again).isEqualTo(first);
        assertThat(Graph.run("MATCH (c:Change {kind: 'CONFIRMED'}) RETURN c")).hasSize(1);
    }

    @Test
    void anUndoneMergeStaysUndoneWhateverEvidenceComes() {
        TwoWorlds worlds = new TwoWorlds();
        worlds.seen("email:1", "cookie:1");
        worlds.seen("email:2", "cookie:2");
        worlds.seen("cookie:1", "cookie:2");
        String merge = worlds.newest("MERGED");

        worlds.undo(merge);
        worlds.seen("cookie:1", "cookie:2");
        worlds.seen("email:1", "cookie:3");
        worlds.seen("email:2", "cookie:3");

        worlds.assertAlike("after the same evidence again");
        assertThat(Graph.personOf(Identifier.parse("email:1")))
                .isNotEqualTo(Graph.personOf(Identifier.parse("email:2")));
        assertThatExceptionOfType(IdentityException.ActRefused.class)
                .isThrownBy(() ->
                        worlds.acts().act(TwoWorlds.order(new Wish.Undo(merge), Optional.empty(), Optional.empty())))
                .withMessageContaining("undone already");
    }

    private static Set<String> keys(Preview.PreviewedPerson person) {
        Set<String> keys = new TreeSet<>();
        person.identifiers().forEach(identifier -> keys.add(identifier.canonical()));
        return keys;
    }

    private static void happen(TwoWorlds worlds, SplittableRandom random) {
        switch (random.nextInt(8)) {
            case 0 -> worlds.act(act(random));
            case 1 -> worlds.undoSome(random);
            default -> worlds.seen(name(random), name(random), name(random));
        }
    }

    private static Act act(SplittableRandom random) {
        Identifier a = Identifier.parse("email:" + random.nextInt(4));
        Identifier b = Identifier.parse("cookie:" + random.nextInt(4));
        Identifier user = Identifier.parse("user:" + random.nextInt(3));
        return switch (random.nextInt(4)) {
            case 0 -> Act.Separate.of(Set.of(a, b), Set.of(user));
            case 1 -> new Act.ConfirmSame(Pair.of(a, b));
            case 2 -> new Act.RetractLink(Pair.of(a, b));
            default -> new Act.Move(new TreeSet<>(Set.of(b)), a);
        };
    }

    private static String name(SplittableRandom random) {
        return List.of("user", "email", "cookie", "device").get(random.nextInt(4)) + ':' + random.nextInt(4);
    }
}
