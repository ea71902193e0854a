package selfsame.resolution;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import selfsame.history.Act;
import selfsame.history.Acts;
import selfsame.history.Ledger;
import selfsame.history.Planned;
import selfsame.history.Undo;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException;
import selfsame.identity.PersonId;
import selfsame.resolution.IdentityTransaction.Sides;

/** A wish with what the history says of it: whom it speaks of, and which facts it comes to. For one transaction. */
final class Intention {

    private static final String MERGED = "MERGED";

    private final IdentityTransaction transaction;
    private final Wish wish;
    private final Optional<PastChange> undone;
    private final Sides sides;

    private Intention(IdentityTransaction transaction, Wish wish, Optional<PastChange> undone, Sides sides) {
        this.transaction = transaction;
        this.wish = wish;
        this.undone = undone;
        this.sides = sides;
    }

    static Intention read(IdentityTransaction transaction, Wish wish) {
        Sides none = new Sides(Set.of(), Set.of());
        return switch (wish) {
            case Wish.Steward steward -> new Intention(transaction, steward, Optional.empty(), none);
            case Wish.Undo(String id) -> {
                PastChange change = transaction.change(id).orElseThrow(() -> new IdentityException.ChangeNotFound(id));
                Sides sides = change.survivor()
                        .filter(survivor -> change.kind().equals(MERGED))
                        .map(survivor -> transaction.sides(change, survivor))
                        .orElse(none);
                yield new Intention(transaction, wish, Optional.of(change), sides);
            }
        };
    }

    /** All that it speaks of by itself. */
    Set<Identifier> identifiers(Ledger ledger) {
        return switch (wish) {
            case Wish.Steward(Act act) -> identifiersOf(act);
            case Wish.Undo _ -> {
                Set<Identifier> all = new HashSet<>(sides.one());
                all.addAll(sides.other());
                ledger.entries().stream()
                        .filter(entry -> isOfUndone(entry.begunBy())
                                || entry.endedBy().filter(this::isOfUndone).isPresent())
                        .forEach(entry -> all.addAll(entry.fact().identifiers()));
                yield all;
            }
        };
    }

    private boolean isOfUndone(String act) {
        return undone.filter(change -> change.id().equals(act)).isPresent();
    }

    private static Set<Identifier> identifiersOf(Act act) {
        Set<Identifier> all = new HashSet<>();
        switch (act) {
            case Act.Separate(var left, var right) -> {
                all.addAll(left);
                all.addAll(right);
            }
            case Act.ConfirmSame(var pair) -> {
                all.add(pair.left());
                all.add(pair.right());
            }
            case Act.RetractLink(var pair) -> {
                all.add(pair.left());
                all.add(pair.right());
            }
            case Act.Move(var identifiers, var to) -> {
                all.addAll(identifiers);
                all.add(to);
            }
        }
        return all;
    }

    /** What was begun or ended by the act that is to be undone. */
    Ledger said() {
        return undone.map(change -> transaction.saidBy(change.id())).orElse(Ledger.EMPTY);
    }

    Planned plan(Ledger ledger, Function<Identifier, Set<Identifier>> personOf) {
        return switch (wish) {
            case Wish.Steward(Act act) -> new Acts(ledger, personOf).plan(act);
            case Wish.Undo _ -> undo(undone.orElseThrow(), ledger, personOf);
        };
    }

    private Planned undo(PastChange change, Ledger ledger, Function<Identifier, Set<Identifier>> personOf) {
        if (change.undoneBy().isPresent()) {
            return new Planned.Refused(
                    "It is undone already, by %s.".formatted(change.undoneBy().get()));
        }
        Undo undo = new Undo(ledger, personOf);
        Predicate<String> isLater = act -> act.compareTo(change.id()) > 0;
        if (change.kind().equals(MERGED)) {
            return undo.merge(sides.one(), sides.other(), isLater, () -> parted(change));
        }
        if (change.followsFrom().isPresent()) {
            return new Planned.Refused("It followed from %s: undo that."
                    .formatted(change.followsFrom().get()));
        }
        boolean isAct = ledger.entries().stream()
                .anyMatch(entry -> entry.begunBy().equals(change.id())
                        || entry.endedBy().filter(change.id()::equals).isPresent());
        if (isAct) {
            return undo.act(change.id(), isLater);
        }
        return switch (change.kind()) {
            case "CREATED" -> Undo.BEGINNING;
            case "ERASED" -> new Planned.Refused("What was erased is gone.");
            case "POLICY_APPLIED" -> new Planned.Refused("Apply the earlier policy instead: applyPolicy.");
            default -> Undo.MADE_BY_EVIDENCE;
        };
    }

    private String parted(PastChange merge) {
        return transaction
                .partedAfter(merge.id(), sides.other())
                .or(() -> transaction.partedAfter(merge.id(), sides.one()))
                .map(change -> change + " parted them.")
                .orElse("they are apart.");
    }

    Deed.Kind kind() {
        return switch (wish) {
            case Wish.Undo _ -> Deed.Kind.UNDONE;
            case Wish.Steward(Act.Separate _) -> Deed.Kind.SEPARATED;
            case Wish.Steward(Act.ConfirmSame _) -> Deed.Kind.CONFIRMED;
            case Wish.Steward(Act.RetractLink _) -> Deed.Kind.RETRACTED;
            case Wish.Steward(Act.Move _) -> Deed.Kind.MOVED;
        };
    }

    /** In whose name the change stands: where something is moved, whom it is moved to. */
    Identifier foremost(Set<Identifier> identifiers) {
        return wish instanceof Wish.Steward(Act.Move move)
                ? move.to()
                : identifiers.iterator().next();
    }

    Optional<String> undoes() {
        return undone.map(PastChange::id);
    }

    /** Undoing an undo brings back what that had undone. */
    Optional<String> restores() {
        return undone.flatMap(PastChange::undoes);
    }

    /** Undoing a merge puts ids back where they were anchored. */
    Map<PersonId, Identifier> anchors() {
        return undone.filter(change -> change.kind().equals(MERGED))
                .map(PastChange::anchors)
                .orElse(Map.of());
    }
}
