package selfsame.ingestion.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermIT {

    private static RelayWorkbench workbench;

    private final List<Term> abandoned = new ArrayList<>();
    private OutboxByHand outbox;

    /** A process that dies where it stands: nothing after this point is done. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @BeforeAll
    static void open() {
        workbench = RelayWorkbench.shared();
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    @BeforeEach
    void newShard() {
        outbox = new OutboxByHand(workbench.driver);
    }

    @AfterEach
    void buryTheDead() {
        abandoned.forEach(Term::close);
    }

    @Test
    void everyRowIsPublishedOnceInItsOrder() {
        List<String> people = new ArrayList<>();
        for (int number = 0; number < 9; number++) {
            people.add(outbox.person("p" + number));
            outbox.change(people.getLast(), 1);
        }

        workbench.drain(outbox.shard);

        List<OutboxRecord> published = workbench.people();
        assertThat(people)
                .allSatisfy(person ->
                        assertThat(OutboxByHand.valuesOf(person, published)).containsExactly(OutboxByHand.value(1)));
        assertThat(outbox.depth()).isZero();
    }

    @Test
    void onlyAPageThatIsNotFullIsTheLast() {
        for (int row = 0; row <= RelayWorkbench.PROPERTIES.rowsMax(); row++) {
            outbox.change(outbox.person("p" + row), 1);
        }
        Term term = remember(workbench.process().term(outbox.shard, Step.Probe.NONE));

        List<Term.Turn> turns = List.of(term.turn(), term.turn(), term.turn());

        assertThat(turns).containsExactly(Term.Turn.PUBLISHED, Term.Turn.CAUGHT_UP, Term.Turn.NOTHING_TO_DO);
    }

    @Test
    void olderStateThatIsSeenLaterIsNotPublished() {
        String person = outbox.person("ann");
        outbox.change(person, 1);
        outbox.change(outbox.person("filler"), 1);
        outbox.changeByALateClock(person, 2);

        workbench.drain(outbox.shard);

        assertThat(published(person)).containsExactly(OutboxByHand.value(2));
        assertThat(outbox.depth()).isZero();
    }

    @Test
    void tombstoneStaysLastUntilTheIdComesBack() {
        String person = outbox.person("ann");
        outbox.change(person, 1);
        workbench.drain(outbox.shard);
        outbox.absorb(person, 2);
        workbench.drain(outbox.shard);
        List<String> absorbed = published(person);
        outbox.change(person, 3);
        workbench.drain(outbox.shard);

        assertThat(absorbed).containsExactly(OutboxByHand.value(1), OutboxByHand.value(2), OutboxByHand.TOMBSTONE);
        assertThat(published(person)).endsWith(OutboxByHand.TOMBSTONE, OutboxByHand.value(3));
    }

    @Test
    void rowThatCannotBePublishedIsSetAsideAndHoldsUpNobody() {
        outbox.malformed();
        outbox.change(outbox.person("ann"), 1);

        workbench.drain(outbox.shard);

        assertThat(published(outbox.person("ann"))).containsExactly(OutboxByHand.value(1));
        assertThat(outbox.setAside()).isEqualTo(1);
        assertThat(outbox.depth()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void crashAfterAnyStepLosesNothingAndLeavesNoStaleStateLast(Step fatal) {
        String ann = outbox.person("ann");
        String bob = outbox.person("bob");
        outbox.change(ann, 1);
        outbox.change(bob, 1);
        assertThatExceptionOfType(Killed.class).isThrownBy(dyingAfter(fatal)::turn);
        outbox.changeByALateClock(ann, 2);

        workbench.drain(outbox.shard);

        assertThat(published(ann)).endsWith(OutboxByHand.value(2)).doesNotHaveDuplicates();
        assertThat(published(bob)).isNotEmpty().containsOnly(OutboxByHand.value(1));
        assertThat(outbox.depth()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPARED", "SENT"})
    void zombieThatWakesUpIsFenced(Step pause) {
        String ann = outbox.person("ann");
        outbox.change(ann, 1);
        Term zombie = pausedAfter(pause, () -> {
            outbox.change(ann, 2);
            workbench.drain(outbox.shard);
        });

        assertThatExceptionOfType(KafkaException.class).isThrownBy(zombie::turn);

        assertThat(published(ann)).containsExactly(OutboxByHand.value(2));
        assertThat(outbox.depth()).isZero();
    }

    @Test
    void recordAheadOfItsPersonWaitsButNotForEver() {
        String ann = outbox.person("ann");
        outbox.change(ann, 2);
        workbench
                .driver
                .executableQuery("MATCH (person:Person {id: $id}) SET person.version = 1")
                .withParameters(Map.of("id", ann))
                .execute();
        Term term = remember(workbench.process().term(outbox.shard, Step.Probe.NONE));

        Term.Turn first = term.turn();
        RelayWorkbench.drain(term);

        assertThat(first).isEqualTo(Term.Turn.HALF_SEEN);
        assertThat(published(ann)).containsExactly(OutboxByHand.value(2));
    }

    private List<String> published(String person) {
        return OutboxByHand.valuesOf(person, workbench.people());
    }

    private Term dyingAfter(Step fatal) {
        return pausedAfter(fatal, () -> {
            throw new Killed();
        });
    }

    private Term pausedAfter(Step pause, Runnable meanwhile) {
        return remember(workbench.process().term(outbox.shard, step -> {
            if (step == pause) {
                meanwhile.run();
            }
        }));
    }

    /** It is never closed before the test ends: the dead close nothing. */
    private Term remember(Term term) {
        abandoned.add(term);
        return term;
    }
}
