package selfsame.ingestion.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTimeTests {

    private static final Instant RECEIVED = Instant.parse("2026-11-22T15:00:00Z");
    private static final ContractProperties BOUNDS =
            new ContractProperties(Duration.ofMinutes(15), Duration.ofDays(30));

    @Test
    void aClockThatIsWrongIsRepairedByTheTimeBetweenCreatingAndSending() {
        var aYearAhead = RECEIVED.plus(Duration.ofDays(365));

        var occurred = EventTime.repaired(aYearAhead.minusSeconds(40), aYearAhead, RECEIVED);

        assertThat(occurred).isEqualTo(RECEIVED.minusSeconds(40));
    }

    @Test
    void withoutATimeOfSendingTheClientIsBelieved() {
        var created = RECEIVED.minusSeconds(40);

        assertThat(EventTime.repaired(created, null, RECEIVED)).isEqualTo(created);
    }

    @Test
    void withoutATimeItOccurredWhenItWasReceived() {
        assertThat(EventTime.repaired(null, RECEIVED.minusSeconds(5), RECEIVED)).isEqualTo(RECEIVED);
    }

    @Test
    void theBoundsThemselvesAreWithinBounds() {
        assertThatCode(() -> check(RECEIVED.plus(BOUNDS.futureToleranceMax()), null))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(RECEIVED.minus(BOUNDS.latenessMax()), null)).doesNotThrowAnyException();
    }

    @Test
    void whatLiesBeyondThemIsRefused() {
        assertThatThrownBy(
                        () -> check(RECEIVED.plus(BOUNDS.futureToleranceMax()).plusMillis(1), null))
                .isInstanceOfSatisfying(
                        EventRefused.class, e -> assertThat(e.reason()).isEqualTo(RejectionReason.TOO_FAR_IN_FUTURE));
        assertThatThrownBy(() -> check(RECEIVED.minus(BOUNDS.latenessMax()).minusMillis(1), null))
                .isInstanceOfSatisfying(
                        EventRefused.class, e -> assertThat(e.reason()).isEqualTo(RejectionReason.TOO_OLD));
    }

    @Test
    void aLabelledImportMayBeOfAnyAgeButNotFromTheFuture() {
        assertThatCode(() -> check(Instant.EPOCH, "crm-2019")).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(RECEIVED.plus(Duration.ofDays(1)), "crm-2019"))
                .isInstanceOf(EventRefused.class);
    }

    private static void check(Instant occurred, @Nullable String imported) {
        EventTime.check(occurred, RECEIVED, imported, BOUNDS);
    }
}
