package selfsame.stewardship;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.LongSupplier;
import selfsame.decision.HeldReason;
import selfsame.history.Act;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException;
import selfsame.identity.Pair;
import selfsame.identity.PersonId;
import selfsame.resolution.ActOnPeople;
import selfsame.resolution.Order;
import selfsame.resolution.Preview;
import selfsame.resolution.Wish;
import selfsame.stewardship.CaseBook.Answer;
import selfsame.stewardship.Question.Far;
import selfsame.stewardship.Question.Side;

/**
 * Carries stewards' answers out: as acts, so that the history has them and an undo takes them back. Each case by itself; one that is refused
 * does not hold up the others, and a retry is not a second act. Thread-safe.
 */
public final class DecideCases {

    /** One act each: who confirms more people than this at once has not looked at them. */
    private static final int CONFIRMED_MAX = 100;

    private final CaseBook cases;
    private final ActOnPeople acts;
    private final LongSupplier clock;

    /** @param clock UTC epoch ms */
    public DecideCases(CaseBook cases, ActOnPeople acts, LongSupplier clock) {
        this.cases = cases;
        this.acts = acts;
        this.clock = clock;
    }

    /** One result a case, in their order. */
    public List<Answered> decide(Collection<String> ids, Verdict verdict, String author, String reason) {
        return ids.stream()
                .distinct()
                .map(id -> decide(id, new Answer(verdict, author, reason, clock.getAsLong())))
                .toList();
    }

    private Answered decide(String id, Answer answer) {
        Optional<Question> asked = cases.question(id);
        if (asked.isEmpty()) {
            return new Answered.Unknown(id);
        }
        Question question = asked.get();
        if (question.settled()) {
            return question.answer().filter(answer.verdict()::equals).isPresent()
                    ? new Answered.Settled(id)
                    : new Answered.Refused(id, settledAlready(question));
        }
        if (answer.verdict() == Verdict.DEFER) {
            cases.settle(id, answer, Optional.empty());
            return new Answered.Settled(id);
        }
        return act(question, answer);
    }

    private static String settledAlready(Question question) {
        return question.answer()
                .map(verdict -> "It is decided already: %s. Undo that act, and it is asked again.".formatted(verdict))
                .orElse("Evidence has answered it: nothing is held any more.");
    }

    private Answered act(Question question, Answer answer) {
        cases.note(question.id(), answer);
        try {
            Optional<String> act = question.shared().isPresent()
                    ? aboutOne(question, question.shared().get(), answer)
                    : aboutTwo(question, answer);
            requireAnswered(question, answer);
            cases.settle(question.id(), answer, act);
            return new Answered.Settled(question.id());
        } catch (IdentityException.ActRefused
                | IdentityException.PreviewOutdated
                | IdentityException.ConcurrentChange
                | IdentityException.TookTooLong e) {
            cases.withdraw(question.id(), clock.getAsLong());
            return new Answered.Refused(question.id(), Objects.requireNonNullElse(e.getMessage(), "It was refused."));
        }
    }

    /** The acts of a SAME leave nothing held, and so close the case themselves; or others could not be joined after all. */
    private void requireAnswered(Question question, Answer answer) {
        boolean open =
                cases.question(question.id()).filter(now -> !now.settled()).isPresent();
        if (open && answer.verdict() == Verdict.SAME) {
            throw new IdentityException.ActRefused(
                    "They were confirmed as far as they can be one person; some of what is held still is.");
        }
    }

    /** The two are confirmed as one, or all that they are is kept apart from now on. */
    private Optional<String> aboutTwo(Question question, Answer answer) {
        Side one = question.sides().getFirst();
        Side other = question.sides().getLast();
        if (answer.verdict() == Verdict.SAME) {
            return Optional.of(confirm(question, one.end(), other.end(), "", answer));
        }
        return Optional.of(separate(question, one.members(), other.members(), answer));
    }

    /**
     * A shared identifier that names one person after all is confirmed to somebody's identifier of each that it was seen with. One that does
     * not is kept apart from all of them, whatever the policy's bound is one day; between them other evidence still counts.
     */
    private Optional<String> aboutOne(Question question, Identifier shared, Answer answer) {
        if (question.reason() == HeldReason.PENDING) {
            throw new IdentityException.ActRefused(
                    "It waits for a decision that is too large to be made at once: DEFER it.");
        }
        if (answer.verdict() == Verdict.DIFFERENT) {
            SequencedSet<Identifier> others = new LinkedHashSet<>();
            question.far().forEach(far -> others.add(far.identifier()));
            return Optional.of(separate(question, new LinkedHashSet<>(List.of(shared)), others, answer));
        }
        List<Far> ends = oneOfEach(question.far());
        if (ends.size() > CONFIRMED_MAX) {
            throw new IdentityException.ActRefused(
                    "It was seen with more than %d people, too many to be confirmed as one.".formatted(CONFIRMED_MAX));
        }
        List<String> made = new ArrayList<>();
        ends.forEach(end -> made.add(confirm(question, shared, end.identifier(), end.id(), answer)));
        return made.isEmpty() ? Optional.empty() : Optional.of(made.getLast());
    }

    private static List<Far> oneOfEach(List<Far> far) {
        Map<PersonId, Far> ends = new LinkedHashMap<>();
        far.forEach(end -> ends.putIfAbsent(end.person(), end));
        return List.copyOf(ends.values());
    }

    /**
     * As previewed: an answer that would leave them apart is none.
     *
     * @param part tells the acts of one answer apart
     */
    private String confirm(Question question, Identifier one, Identifier other, String part, Answer answer) {
        Wish wish = new Wish.Steward(new Act.ConfirmSame(Pair.of(one, other)));
        Order order = order(question, wish, part, answer);
        Preview preview = acts.preview(wish);
        boolean together = preview.after().stream()
                .anyMatch(person -> person.identifiers().contains(one)
                        && person.identifiers().contains(other));
        if (!together) {
            throw new IdentityException.ActRefused(
                    "Even confirmed they would not be one person: %s forbids it.".formatted(question.reason()));
        }
        return acts.act(order);
    }

    private String separate(
            Question question, SequencedSet<Identifier> some, SequencedSet<Identifier> others, Answer answer) {
        return acts.act(order(question, new Wish.Steward(new Act.Separate(some, others)), "", answer));
    }

    /** The request is named after the case and the time it was opened: asked again, it may be answered again. */
    private static Order order(Question question, Wish wish, String part, Answer answer) {
        String request = "case %s %d %s %s".formatted(question.id(), question.openedAt(), answer.verdict(), part);
        return new Order(
                wish,
                answer.author(),
                answer.reason(),
                Optional.empty(),
                Optional.of(new Order.Request(request, request)));
    }
}
