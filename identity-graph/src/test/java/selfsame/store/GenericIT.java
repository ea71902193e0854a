package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfsame.history.Act;
import selfsame.identity.Identifier;
import selfsame.identity.Pair;
import selfsame.policy.Policy;
import selfsame.wiring.PolicyReader;

/** What is remembered as generic is decided without its links, with the outcome of deciding everything from scratch. */
class GenericIT {

    private static final String NAMESPACES = """
            namespaces:
              - {name: user, unique: true}
              - {name: email, limit: 3, fanOutMax: 2}
              - {name: blob, fanOutMax: 2}
              - {name: kiosk, ambiguous: release, sharedMax: 3}
            """;
    private static final Policy POLICY =
            PolicyReader.read(NAMESPACES + "  - {name: device, ambiguous: release, fanOutMax: 1}\n");
    private static final Policy WITH_EXPIRY =
            PolicyReader.read(NAMESPACES + "  - {name: device, ambiguous: release, fanOutMax: 1, linkTtl: 1h}\n");

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("selfsame.graph.seeds", 12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverStewardsSayTheGraphIsAsFromScratch(long seed) {
        TwoWorlds worlds = new TwoWorlds(5_000, POLICY);

        live(worlds, seed, random -> {
            if (random.nextBoolean()) {
                worlds.act(act(random));
            } else {
                worlds.undoSome(random);
            }
        });
    }

    /** The history of what expires may differ, so nothing of it is undone here. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverExpiresTheGraphIsAsFromScratch(long seed) {
        TwoWorlds worlds = new TwoWorlds(4_999, WITH_EXPIRY);

        live(worlds, seed, random -> {
            if (random.nextBoolean()) {
                worlds.act(act(random));
            } else {
                worlds.advance(TwoWorlds.LINK_TTL_MS * random.nextInt(3) / 4);
                worlds.expire();
            }
        });
    }

    /** Evidence three times of four, and something else the fourth. Somebody has to be remembered as generic in each world. */
    private static void live(TwoWorlds worlds, long seed, Consumer<SplittableRandom> otherwise) {
        SplittableRandom random = new SplittableRandom(seed);
        int marked = 0;
        for (int step = 0; step < 50; step++) {
            if (random.nextInt(4) == 0) {
                otherwise.accept(random);
            } else {
                worlds.seen(name(random), name(random), name(random));
            }

            worlds.assertAlike("seed " + seed + ", step " + step);
            marked += marked();
        }
        assertThat(marked).isPositive();
    }

    @Test
    void itIsForgottenOnceTooFewAreLeft() {
        TwoWorlds worlds = new TwoWorlds(5_000, POLICY);
        for (int user = 0; user < 4; user++) {
            worlds.seen("blob:1", "user:" + user);
        }
        assertThat(marked()).isEqualTo(1);

        for (int user = 0; user < 2; user++) {
            worlds.act(new Act.RetractLink(pair("blob:1", "user:" + user)));
        }

        worlds.assertAlike("with two left");
        assertThat(marked()).isZero();
        assertThat(Graph.personOf(Identifier.parse("blob:1"))).isEqualTo(Graph.personOf(Identifier.parse("user:2")));
    }

    @Test
    void aKioskIsRememberedUntilItsCrowdIsGone() {
        TwoWorlds worlds = new TwoWorlds(5_000, POLICY);
        worlds.seen("kiosk:1", "user:0");
        worlds.seen("kiosk:1", "user:1");
        worlds.seen("kiosk:1", "email:0");
        assertThat(marked()).isZero();

        worlds.seen("kiosk:1", "email:1");
        worlds.assertAlike("with four");
        assertThat(marked()).isEqualTo(1);

        worlds.act(new Act.RetractLink(pair("email:0", "kiosk:1")));
        worlds.assertAlike("with three left");
        assertThat(marked()).isZero();
    }

    /** The links that are not read are as if they were not there, which shows here only because they are broken by hand. */
    @Test
    void itsLinksAreNotReadForEvidenceThatArrives() {
        TwoWorlds worlds = new TwoWorlds(5_000, POLICY);
        for (int user = 0; user < 4; user++) {
            worlds.seen("blob:1", "user:" + user);
        }
        Graph.run("MATCH ()-[link:LINKED]->() SET link.kind = 'NONE'");

        worlds.seen("blob:1", "user:9");

        assertThat(Graph.run("MATCH ()-[link:LINKED {kind: 'OBSERVED', held: 'GENERIC'}]->() RETURN link"))
                .hasSize(1);
    }

    private static int marked() {
        return Graph.run("MATCH (i:Identifier) WHERE i.genericUnder IS NOT NULL RETURN i")
                .size();
    }

    private static Pair pair(String a, String b) {
        return Pair.of(Identifier.parse(a), Identifier.parse(b));
    }

    private static Act act(SplittableRandom random) {
        Identifier a = Identifier.parse(name(random));
        Identifier b = Identifier.parse("blob:" + random.nextInt(2));
        Identifier user = Identifier.parse("user:" + random.nextInt(4));
        if (a.equals(b) || a.equals(user)) {
            return new Act.RetractLink(Pair.of(b, user));
        }
        return switch (random.nextInt(4)) {
            case 0 -> Act.Separate.of(Set.of(a, b), Set.of(user));
            case 1 -> new Act.ConfirmSame(Pair.of(a, b));
            case 2 -> new Act.RetractLink(Pair.of(a, user));
            default -> new Act.Move(new TreeSet<>(Set.of(b)), a);
        };
    }

    private static String name(SplittableRandom random) {
        String namespace = List.of("user", "email", "device", "blob", "kiosk").get(random.nextInt(5));
        return namespace + ':' + random.nextInt(List.of("blob", "kiosk").contains(namespace) ? 2 : 4);
    }
}
