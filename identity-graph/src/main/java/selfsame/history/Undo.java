package selfsame.history;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import selfsame.history.Fact.Apart;
import selfsame.history.Fact.Retracted;
import selfsame.history.Fact.Same;
import selfsame.history.Ledger.Entry;
import selfsame.identity.Identifier;

/**
 * Which facts an undo ends and begins. Undoing a merge writes down that its two sides are apart, as far as they still are one. Undoing an
 * act ends the facts that it began, and brings back those that it ended, unless a newer act says otherwise.
 */
public final class Undo {

    /** Of a split or a move that no act made. */
    public static final Planned MADE_BY_EVIDENCE = new Planned.Refused(
            "Evidence, an expiry or a guardrail made it, and would again. Contradict it: confirmSame joins, separate and retractLink part.");

    /** Of a person's first entry. */
    public static final Planned BEGINNING =
            new Planned.Refused("A person's beginning is not undone; erase would forget the identifier.");

    private final Ledger ledger;
    private final Function<Identifier, Set<Identifier>> personOf;

    /** @param personOf the members of an identifier's person as they are now; empty when it is not known */
    public Undo(Ledger ledger, Function<Identifier, Set<Identifier>> personOf) {
        this.ledger = ledger;
        this.personOf = personOf;
    }

    /**
     * The undo of a merge.
     *
     * @param one with {@code other}: the members of the two people just before they were merged
     * @param isLater whether an act was made after the merge
     * @param parted names what parted them since, for when nothing is left to part
     */
    public Planned merge(
            Set<Identifier> one, Set<Identifier> other, Predicate<String> isLater, Supplier<String> parted) {
        Set<Identifier> left = stillWith(one, other);
        Set<Identifier> right = stillWith(other, one);
        if (left.isEmpty()) {
            return new Planned.Refused("There is nothing left to undo: " + parted.get());
        }
        Apart apart = Apart.of(left, right);
        Optional<Entry> confirmed = ledger.inForce()
                .filter(entry -> entry.fact() instanceof Same same && apart.parts(same.pair()))
                .filter(entry -> isLater.test(entry.begunBy()))
                .findFirst();
        return confirmed.isPresent()
                ? new Planned.Refused("They were confirmed to be one since, by %s: undo that first."
                        .formatted(confirmed.get().begunBy()))
                : new Planned.Changes(FactChanges.of(List.of(), List.of(apart)));
    }

    /** Those of one side who are in a person that holds members of the other too. */
    private Set<Identifier> stillWith(Set<Identifier> side, Set<Identifier> other) {
        Set<Identifier> still = new TreeSet<>();
        for (Identifier member : side) {
            if (!Collections.disjoint(personOf.apply(member), other)) {
                still.add(member);
            }
        }
        return still;
    }

    /**
     * The undo of an act, an undo too.
     *
     * @param isLater whether an act was made after it: only what was said since may keep a fact from coming back
     */
    public Planned act(String act, Predicate<String> isLater) {
        List<Entry> ended =
                ledger.inForce().filter(entry -> entry.begunBy().equals(act)).toList();
        if (ended.isEmpty()) {
            return new Planned.Refused("Nothing that it said is in force any more" + endedBy(act));
        }
        List<Fact> newer = ledger.inForce()
                .filter(entry -> !ended.contains(entry) && isLater.test(entry.begunBy()))
                .map(Entry::fact)
                .toList();
        List<Entry> revived = ledger.entries().stream()
                .filter(entry -> entry.endedBy().filter(act::equals).isPresent())
                .filter(entry -> newer.stream().noneMatch(other -> contradicts(entry.fact(), other)))
                .toList();
        return new Planned.Changes(FactChanges.undoing(ended, revived));
    }

    private String endedBy(String act) {
        return ledger.entries().stream()
                .filter(entry -> entry.begunBy().equals(act))
                .flatMap(entry -> entry.endedBy().stream())
                .findFirst()
                .map(by -> ": it was ended by " + by + ".")
                .orElse(".");
    }

    private static boolean contradicts(Fact fact, Fact other) {
        return switch (fact) {
            case Apart apart -> other instanceof Same same && apart.parts(same.pair());
            case Same same ->
                (other instanceof Apart apart && apart.parts(same.pair())) || other.equals(new Retracted(same.pair()));
            case Retracted retracted -> other.equals(new Same(retracted.pair()));
        };
    }
}
