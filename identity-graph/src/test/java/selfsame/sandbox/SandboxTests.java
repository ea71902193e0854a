package selfsame.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import selfsame.identity.PersonId;
import selfsame.sandbox.Outcome.Kind;

/** What a steward does, and what becomes of it, story by story. */
class SandboxTests {

    @Test
    void anUndoneMergeIsTheTwoPeopleBefore() {
        Story story = new Story().seen("user:a", "email:1").seen("email:2", "cookie:2");
        PersonId one = story.idOf("user:a");
        PersonId other = story.idOf("email:2");

        story.seen("email:1", "email:2");
        assertThat(story.people()).containsExactly("cookie:2 email:1 email:2 user:a");
        assertThat(story.personOf("user:a").formerIds()).containsExactly(other);
        story.undoLast(Kind.MERGED);

        assertThat(story.error()).isEmpty();
        assertThat(story.people()).containsExactlyInAnyOrder("email:1 user:a", "cookie:2 email:2");
        assertThat(story.idOf("user:a")).isEqualTo(one);
        assertThat(story.idOf("email:2")).isEqualTo(other);
    }

    @Test
    void whatWasUndoneStaysUndoneByWhateverPath() {
        Story story = new Story()
                .seen("user:a")
                .seen("email:2")
                .seen("user:a", "email:2")
                .undoLast(Kind.MERGED);

        story.seen("user:a", "cookie:1").seen("cookie:1", "email:3").seen("email:3", "email:2");

        assertThat(story.people())
                .hasSize(2)
                .noneMatch(person -> person.contains("user:a") && person.contains("email:2"));
    }

    @Test
    void laterEvidenceGoesWhereItsOwnLinksLead() {
        Story story = new Story().seen("user:a").seen("email:2").seen("user:a", "email:2");
        story.seen("email:2", "cookie:2").seen("user:a", "cookie:1");

        story.undo(3);

        assertThat(story.people()).containsExactlyInAnyOrder("cookie:1 user:a", "cookie:2 email:2");
    }

    @Test
    void anUndoCanBeUndone() {
        Story story = new Story()
                .seen("user:a")
                .seen("email:2")
                .seen("user:a", "email:2")
                .undoLast(Kind.MERGED);

        story.undoLast(Kind.UNDONE);

        assertThat(story.people()).containsExactly("email:2 user:a");
        assertThat(story.outcome().changes().get(2).undoneBy()).hasValue(4);
    }

    @Test
    void whatIsApartAlreadyIsMootAndSaysWhy() {
        Story story = new Story()
                .seen("user:a")
                .seen("email:2")
                .seen("user:a", "email:2")
                .undo(3);

        story.undo(3);

        assertThat(story.error())
                .hasValueSatisfying(
                        error -> assertThat(error).contains("change 4").contains("UNDONE"));
    }

    @Test
    void aMergeThatWasConfirmedSinceIsNotUndone() {
        Story story = new Story()
                .seen("user:a")
                .seen("email:2")
                .seen("user:a", "email:2")
                .confirm("user:a", "email:2");

        story.undo(3);

        assertThat(story.error()).hasValueSatisfying(error -> assertThat(error).contains("change 4"));
        assertThat(story.people()).hasSize(1);
    }

    @Test
    void aSplitByEvidenceIsContradictedNotUndone() {
        Story story = new Story().seen("user:a", "email:1").remove("user:a", "email:1");

        story.undoLast(Kind.SPLIT);

        assertThat(story.error()).hasValueSatisfying(error -> assertThat(error).contains("confirmSame"));
    }

    @Test
    void aConfirmationEndsTheSeparationAndItsUndoBringsItBack() {
        Story story = new Story().seen("email:1").seen("email:2").separate("email:1", "email:2");

        story.confirm("email:1", "email:2");
        assertThat(story.people()).hasSize(1);
        story.undoLast(Kind.CONFIRMED).seen("email:1", "email:2");

        assertThat(story.people()).hasSize(2);
    }

    @Test
    void aRetractedLinkCountsForNothingUntilItIsConfirmed() {
        Story story = new Story()
                .seen("email:1", "user:a")
                .retract("email:1", "user:a")
                .seen("email:1", "user:a");
        assertThat(story.people()).hasSize(2);

        story.confirm("email:1", "user:a");

        assertThat(story.people()).hasSize(1);
    }

    @Test
    void whatIsMovedStaysMoved() {
        Story story = new Story().seen("user:a", "email:1", "cookie:1").seen("user:b", "email:2");

        story.move("cookie:1", "user:b").seen("user:a", "cookie:1");

        assertThat(story.people()).containsExactlyInAnyOrder("email:1 user:a", "cookie:1 email:2 user:b");
    }

    @Test
    void anErasedIdentifierIsForgotten() {
        Story story = new Story().seen("user:a", "email:1").seen("email:1", "cookie:1");

        story.erase("email:1");

        assertThat(story.people()).containsExactlyInAnyOrder("user:a", "cookie:1");
    }

    @Test
    void aCookieExpires() {
        Story story = new Story().seen("user:a", "cookie:1");

        story.advance(Duration.ofDays(91).toMillis());

        assertThat(story.people()).hasSize(2);
    }

    @Test
    void aRefusedStepChangesNothing() {
        Story story = new Story().seen("user:a", "email:1");
        Outcome before = story.outcome();

        story.seen("user:a", "user:b");

        assertThat(story.error()).isPresent();
        assertThat(story.outcome().people()).isEqualTo(before.people());
        assertThat(story.outcome().changes()).isEqualTo(before.changes());
    }

    @Test
    void anEventFollowsItsStrongestIdentifier() {
        Story story = new Story().seen("cookie:1").seen("user:a").seen("user:a", "cookie:1");

        assertThat(story.personOf("user:a").eventIds()).containsExactly("event-1", "event-2", "event-3");
        story.undoLast(Kind.MERGED);

        assertThat(story.personOf("user:a").eventIds()).containsExactly("event-2", "event-3");
        assertThat(story.personOf("cookie:1").eventIds()).containsExactly("event-1");
    }
}
