package selfsame.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfsame.decision.Seeds;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;
import selfsame.policy.Policy;
import selfsame.sandbox.Outcome.Kind;
import selfsame.wiring.PolicyReader;

/** Law 8 of the design, and what an undo promises, over random interleavings of events and acts. */
class UndoLawsTests {

    private static final Policy POLICY = PolicyReader.read("""
            namespaces:
              - {name: user, unique: true}
              - {name: email}
              - {name: cookie}
            """);

    static Stream<Seeds> blocks() {
        return Seeds.blocks();
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void everyoneIsSomebodyAndEveryIdAnswers(Seeds seeds) {
        seeds.forEach(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            Story story = new Story();
            Set<PersonId> everMinted = new HashSet<>();

            for (int step = 0; step < 25; step++) {
                happen(story, random);

                Set<PersonId> answering = new HashSet<>();
                Set<Identifier> placed = new TreeSet<>();
                for (Outcome.Person person : story.outcome().people()) {
                    assertThat(answering.add(person.id())).isTrue();
                    person.formerIds()
                            .forEach(former -> assertThat(answering.add(former)).isTrue());
                    person.identifiers()
                            .forEach(identifier ->
                                    assertThat(placed.add(identifier)).isTrue());
                }
                everMinted.addAll(answering);
                assertThat(answering).isEqualTo(everMinted);
            }
        });
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void undoingAMergeAtOnceIsTheTwoPeopleBeforeWithTheirIds(Seeds seeds) {
        seeds.forEach(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            Story story = new Story(POLICY);

            for (int step = 0; step < 12; step++) {
                Set<String> before = story.people();
                List<Outcome.Person> people = story.outcome().people();
                int changes = story.outcome().changes().size();
                story.seen(name(random), name(random));
                List<Outcome.Entry> news = story.outcome()
                        .changes()
                        .subList(changes, story.outcome().changes().size());
                if (news.size() == 1 && news.getFirst().kind() == Kind.MERGED) {
                    Set<String> merged = story.people();

                    story.undo(changes + 1);
                    assertThat(story.people()).isEqualTo(before);
                    assertThat(story.outcome().people())
                            .extracting(Outcome.Person::id, Outcome.Person::identifiers)
                            .containsExactlyInAnyOrderElementsOf(people.stream()
                                    .map(person ->
                                            org.assertj.core.api.Assertions.tuple(person.id(), person.identifiers()))
                                    .toList());

                    story.undoLast(Kind.UNDONE);
                    assertThat(story.people()).isEqualTo(merged);
                }
            }
        });
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("blocks")
    void anUndoneActIsAsIfItHadNotBeen(Seeds seeds) {
        seeds.forEach(UndoLawsTests::undoAnAct);
    }

    /** A separation though an older confirmation says otherwise, and a confirmation in its old place among the others. */
    @ParameterizedTest
    @ValueSource(longs = {22298, 24195, 26408, 205547, 268204})
    void whatAnUndoneMoveHadEndedComesBack(long seed) {
        undoAnAct(seed);
    }

    private static void undoAnAct(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Story story = new Story();
        for (int step = 0; step < 12; step++) {
            happen(story, random);
        }
        Set<String> before = story.people();
        int changes = story.outcome().changes().size();

        act(story, random);

        if (story.error().isEmpty()) {
            story.undo(changes + 1);
            assertThat(story.people()).isEqualTo(before);
        }
    }

    private static void happen(Story story, SplittableRandom random) {
        int changes = story.outcome().changes().size();
        switch (random.nextInt(8)) {
            case 0 -> act(story, random);
            case 1 -> story.undo(random.nextInt(changes + 2));
            case 2 -> story.remove("user:" + random.nextInt(3), "email:" + random.nextInt(3));
            default -> story.seen(name(random), name(random), name(random));
        }
    }

    private static void act(Story story, SplittableRandom random) {
        String a = "email:" + random.nextInt(4);
        String b = "cookie:" + random.nextInt(4);
        switch (random.nextInt(4)) {
            case 0 -> story.separate(a + " " + b, "user:" + random.nextInt(3));
            case 1 -> story.confirm(a, b);
            case 2 -> story.retract(a, b);
            default -> story.move(b, a);
        }
    }

    private static String name(SplittableRandom random) {
        List<String> namespaces = List.of("user", "email", "cookie");
        return namespaces.get(random.nextInt(3)) + ':' + random.nextInt(4);
    }
}
