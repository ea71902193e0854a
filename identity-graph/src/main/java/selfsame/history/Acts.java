package selfsame.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import selfsame.history.Act.ConfirmSame;
import selfsame.history.Act.Move;
import selfsame.history.Act.RetractLink;
import selfsame.history.Act.Separate;
import selfsame.history.Fact.Apart;
import selfsame.history.Fact.Retracted;
import selfsame.history.Fact.Same;
import selfsame.history.Ledger.Entry;
import selfsame.identity.Identifier;
import selfsame.identity.Pair;

/** Which facts an act ends and begins. The newer act wins on the same pair. */
public final class Acts {

    private final Ledger ledger;
    private final Function<Identifier, Set<Identifier>> personOf;

    /** @param personOf the members of an identifier's person as they are now; empty when it is not known */
    public Acts(Ledger ledger, Function<Identifier, Set<Identifier>> personOf) {
        this.ledger = ledger;
        this.personOf = personOf;
    }

    public Planned plan(Act act) {
        return switch (act) {
            case Separate separate -> separate(separate);
            case ConfirmSame(Pair pair) -> confirm(pair);
            case RetractLink(Pair pair) -> retract(pair);
            case Move move -> move(move);
        };
    }

    private Planned separate(Separate act) {
        if (act.left().isEmpty() || act.right().isEmpty() || !Collections.disjoint(act.left(), act.right())) {
            return new Planned.Refused("A separation needs two sides, neither empty, with no identifier in both.");
        }
        Apart apart = new Apart(act.left(), act.right());
        return known(apart)
                .map(() -> changes(ended(fact -> fact instanceof Same same && apart.parts(same.pair())), apart));
    }

    private Planned confirm(Pair pair) {
        return known(new Same(pair))
                .map(() -> changes(
                        ended(fact ->
                                (fact instanceof Apart apart && apart.parts(pair)) || fact.equals(new Retracted(pair))),
                        new Same(pair)));
    }

    private Planned retract(Pair pair) {
        return known(new Same(pair)).map(() -> changes(ended(new Same(pair)::equals), new Retracted(pair)));
    }

    private Planned move(Move act) {
        Set<Identifier> home = personOf.apply(act.to());
        boolean known = !home.isEmpty()
                && act.identifiers().stream()
                        .noneMatch(identifier -> personOf.apply(identifier).isEmpty());
        if (act.identifiers().isEmpty() || !known) {
            return new Planned.Refused(
                    "A move needs identifiers that are known, and one that is known to move them to.");
        }
        if (home.containsAll(act.identifiers())) {
            return new Planned.Refused("They belong to that person already; confirmSame makes it lasting.");
        }
        Set<Identifier> left = new TreeSet<>();
        act.identifiers().forEach(identifier -> left.addAll(personOf.apply(identifier)));
        left.removeAll(act.identifiers());
        left.removeAll(home);
        List<Entry> ended = new ArrayList<>();
        List<Fact> begun = new ArrayList<>();
        outOfTheWay(act, home, left, ended, begun);
        act.identifiers().stream()
                .filter(identifier -> !identifier.equals(act.to()))
                .forEach(identifier -> begun.add(new Same(Pair.of(identifier, act.to()))));
        if (!left.isEmpty()) {
            begun.add(Apart.of(act.identifiers(), left));
        }
        return new Planned.Changes(FactChanges.of(ended, begun));
    }

    /** Separations keep what is not moved; what binds the moved to whom they leave, or was retracted of them and their new home, ends. */
    private void outOfTheWay(
            Move act, Set<Identifier> home, Set<Identifier> left, List<Entry> ended, List<Fact> begun) {
        ledger.inForce().forEach(entry -> {
            switch (entry.fact()) {
                case Apart apart -> {
                    if (crosses(apart, act.identifiers(), home)) {
                        ended.add(entry);
                        apart.without(act.identifiers()).ifPresent(begun::add);
                    }
                }
                case Same same -> {
                    if (links(same.pair(), act.identifiers(), left)) {
                        ended.add(entry);
                    }
                }
                case Retracted retracted -> {
                    if (links(retracted.pair(), act.identifiers(), Set.of(act.to()))) {
                        ended.add(entry);
                    }
                }
            }
        });
    }

    private static boolean crosses(Apart apart, Set<Identifier> moved, Set<Identifier> home) {
        return (!Collections.disjoint(apart.left(), moved) && !Collections.disjoint(apart.right(), home))
                || (!Collections.disjoint(apart.right(), moved) && !Collections.disjoint(apart.left(), home));
    }

    private static boolean links(Pair pair, Set<Identifier> some, Set<Identifier> others) {
        return (some.contains(pair.left()) && others.contains(pair.right()))
                || (some.contains(pair.right()) && others.contains(pair.left()));
    }

    private List<Entry> ended(Predicate<Fact> which) {
        return ledger.inForce().filter(entry -> which.test(entry.fact())).toList();
    }

    private static Planned changes(List<Entry> ended, Fact begun) {
        return new Planned.Changes(FactChanges.of(ended, List.of(begun)));
    }

    private Known known(Fact fact) {
        return new Known(fact.identifiers().stream()
                .allMatch(identifier -> !personOf.apply(identifier).isEmpty()));
    }

    private record Known(boolean all) {

        Planned map(Supplier<Planned> planned) {
            return all
                    ? planned.get()
                    : new Planned.Refused("An identifier was never seen; only known ones can be judged.");
        }
    }
}
