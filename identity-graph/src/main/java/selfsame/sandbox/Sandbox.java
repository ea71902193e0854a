package selfsame.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import selfsame.decision.Decided;
import selfsame.decision.Decision;
import selfsame.decision.Evidence;
import selfsame.decision.FactsInForce;
import selfsame.decision.HeldLink;
import selfsame.history.Act;
import selfsame.history.Acts;
import selfsame.history.Change;
import selfsame.history.FactChanges;
import selfsame.history.Ledger;
import selfsame.history.Planned;
import selfsame.history.Undo;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;
import selfsame.identity.PersonId;
import selfsame.normalisation.Normalisers;
import selfsame.policy.Policy;
import selfsame.sandbox.Outcome.Entry;
import selfsame.sandbox.Outcome.Kind;
import selfsame.sandbox.People.Happened;

/** A small world that starts empty. Steps happen to it one after the other; a refused one changes nothing. Not thread-safe. */
public final class Sandbox {

    public static final int STEPS_MAX = 10_000;
    public static final int IDENTIFIERS_MAX = 10_000;

    /** Between two steps that name no time: enough to tell first from last. */
    private static final long TICK_MS = 1_000;

    /** @param followsFrom the number of the act that a change is a consequence of */
    private record Noted(Entry entry, Optional<Happened> happened, OptionalInt followsFrom) {}

    private final Policy policy;
    private final Reading reading;
    private final Observed observed = new Observed();
    private final People people;
    private final List<Noted> changes = new ArrayList<>();
    private Ledger ledger = Ledger.EMPTY;
    private List<HeldLink> held = List.of();
    private long now;
    private int steps;

    /**
     * @param start its clock's first time, UTC epoch ms
     * @param mint gives a new random id each time
     */
    public Sandbox(Policy policy, Normalisers normalisers, long start, Supplier<PersonId> mint) {
        this.policy = policy;
        reading = new Reading(policy, normalisers);
        people = new People(policy, mint);
        now = start;
    }

    public Outcome run(Step step) {
        Optional<String> error = Optional.empty();
        try {
            if (++steps > STEPS_MAX || observed.firstSeenAt().size() > IDENTIFIERS_MAX) {
                throw new StepRefused(
                        "a sandbox has at most %d steps and %d identifiers".formatted(STEPS_MAX, IDENTIFIERS_MAX));
            }
            now = Math.addExact(now, TICK_MS);
            take(step);
        } catch (StepRefused refused) {
            error = Optional.of(String.valueOf(refused.getMessage()));
        }
        return new Outcome(
                error,
                people.people(observed),
                held,
                changes.stream().map(Noted::entry).toList());
    }

    private void take(Step step) {
        switch (step) {
            case Step.Event event -> see(event);
            case Step.Alias alias -> alias(alias);
            case Step.AddLink link -> add(link);
            case Step.RemoveLink(Pair pair) -> remove(pair);
            case Step.Steward(Act act) -> act(act);
            case Step.Erase(Identifier identifier) -> erase(identifier);
            case Step.UndoChange(int change) -> undo(change);
            case Step.AdvanceTo(long at) -> advance(at);
        }
    }

    private void see(Step.Event event) {
        String id = event.id().orElse("event-" + steps);
        Optional<Step.Event> known = observed.event(id);
        if (known.isPresent()) {
            if (!known.get().equals(event)) {
                throw new StepRefused("ID_REUSED: an event with the id " + id + " and other content is known");
            }
            return;
        }
        SequencedMap<Identifier, Boolean> identifiers = reading.read(event.identifiers());
        long at = event.occurredAt().orElse(now);
        now = Math.max(now, at);
        observed.add(id, event, identifiers.keySet().stream().min(policy.strongestFirst()));
        identifiers.keySet().forEach(identifier -> observed.see(identifier, at));
        reading.links(identifiers, LinkKind.OBSERVED, at).forEach(observed::add);
        decide(OptionalInt.empty());
    }

    private void alias(Step.Alias alias) {
        SequencedMap<Identifier, Boolean> identifiers = new LinkedHashMap<>(reading.read(List.of(alias.a())));
        identifiers.putAll(reading.read(List.of(alias.b())));
        identifiers.keySet().forEach(identifier -> observed.see(identifier, now));
        reading.links(identifiers, LinkKind.ALIASED, now).forEach(observed::add);
        decide(OptionalInt.empty());
    }

    private void add(Step.AddLink link) {
        if (link.a().equals(link.b()) || link.kind() == LinkKind.CONFIRMED) {
            throw new StepRefused("a link joins two different identifiers, and confirmSame is what confirms");
        }
        observed.add(new Link(Pair.of(link.a(), link.b()), link.kind(), 1, now, now, link.score()));
        decide(OptionalInt.empty());
    }

    private void remove(Pair pair) {
        if (!observed.remove(pair)) {
            throw new StepRefused("there is no link between " + pair.left() + " and " + pair.right());
        }
        decide(OptionalInt.empty());
    }

    private void advance(long at) {
        if (at < now - TICK_MS) {
            throw new StepRefused("time does not run backwards");
        }
        now = Math.max(now, at);
        decide(OptionalInt.empty());
    }

    private void act(Act act) {
        write(new Acts(ledger, people::around).plan(act), kindOf(act));
    }

    private static Kind kindOf(Act act) {
        return switch (act) {
            case Act.Separate separate -> Kind.SEPARATED;
            case Act.ConfirmSame confirm -> Kind.CONFIRMED;
            case Act.RetractLink retract -> Kind.RETRACTED;
            case Act.Move move -> Kind.MOVED;
        };
    }

    private void write(Planned planned, Kind kind) {
        FactChanges facts = granted(planned);
        int number = note(kind);
        ledger = ledger.apply(nameOf(number), now, facts);
        decide(OptionalInt.of(number));
    }

    private static FactChanges granted(Planned planned) {
        return switch (planned) {
            case Planned.Changes(FactChanges facts) -> facts;
            case Planned.Refused(String reason) -> throw new StepRefused(reason);
        };
    }

    private void erase(Identifier identifier) {
        if (!observed.knows(identifier)) {
            throw new StepRefused(identifier + " is not known");
        }
        int number = note(Kind.ERASED);
        observed.erase(identifier);
        ledger = ledger.without(Set.of(identifier));
        people.erase(identifier);
        decide(OptionalInt.of(number));
    }

    private void undo(int change) {
        if (change < 1 || change > changes.size()) {
            throw new StepRefused("there is no change " + change);
        }
        Noted noted = changes.get(change - 1);
        Optional<Happened> merge = noted.happened().filter(happened -> happened.change() instanceof Change.Merged);
        Planned planned = merge.isPresent() ? undoOfMerge(merge.get(), change) : undoOfOther(noted, change);
        FactChanges facts = granted(planned);
        int number = note(Kind.UNDONE);
        ledger = ledger.apply(nameOf(number), now, facts);
        merge.ifPresent(happened -> people.restore(happened.anchorsBefore()));
        decide(OptionalInt.of(number));
        changes.set(change - 1, undone(noted, number));
    }

    private static Noted undone(Noted noted, int by) {
        Entry entry = noted.entry();
        return new Noted(
                new Entry(
                        entry.number(),
                        entry.kind(),
                        entry.survivor(),
                        entry.involved(),
                        entry.moved(),
                        OptionalInt.of(by)),
                noted.happened(),
                noted.followsFrom());
    }

    private Planned undoOfMerge(Happened merge, int number) {
        return new Undo(ledger, people::around)
                .merge(merge.one(), merge.other(), act -> numberOf(act) > number, () -> parted(merge, number));
    }

    private String parted(Happened merge, int number) {
        return changes.subList(number, changes.size()).stream()
                .filter(noted -> !Collections.disjoint(noted.entry().moved(), merge.one())
                        || !Collections.disjoint(noted.entry().moved(), merge.other()))
                .reduce((first, second) -> second)
                .map(noted -> changes.get(
                                noted.followsFrom().orElse(noted.entry().number()) - 1)
                        .entry())
                .map(entry -> "change %d (%s) parted them.".formatted(entry.number(), entry.kind()))
                .orElse("they are apart.");
    }

    private Planned undoOfOther(Noted noted, int number) {
        Kind kind = noted.entry().kind();
        if (noted.followsFrom().isPresent()) {
            return new Planned.Refused("It followed from change %d: undo that."
                    .formatted(noted.followsFrom().getAsInt()));
        }
        if (noted.happened().isEmpty() && kind != Kind.ERASED) {
            return new Undo(ledger, people::around).act(nameOf(number), act -> numberOf(act) > number);
        }
        return switch (kind) {
            case SPLIT, MOVED -> Undo.MADE_BY_EVIDENCE;
            case CREATED -> Undo.BEGINNING;
            default -> new Planned.Refused("What was erased is gone.");
        };
    }

    private static String nameOf(int number) {
        return "change " + number;
    }

    private static int numberOf(String act) {
        return Integer.parseInt(act.substring("change ".length()));
    }

    private int note(Kind kind) {
        int number = changes.size() + 1;
        Entry entry = new Entry(number, kind, Optional.empty(), List.of(), new TreeSet<>(), OptionalInt.empty());
        changes.add(new Noted(entry, Optional.empty(), OptionalInt.empty()));
        return number;
    }

    private void decide(OptionalInt followsFrom) {
        FactsInForce facts = FactsInForce.of(ledger);
        List<Link> links = observed.links();
        links.addAll(facts.confirmed());
        Decided decided = Decision.decide(Evidence.of(observed.firstSeenAt(), links), facts.facts(), policy, now);
        held = decided.held();
        people.become(decided, now).forEach(happened -> note(happened, followsFrom));
    }

    private void note(Happened happened, OptionalInt followsFrom) {
        Change change = happened.change();
        List<PersonId> involved = new ArrayList<>(List.of(change.survivor()));
        Kind kind = switch (change) {
            case Change.Created created -> Kind.CREATED;
            case Change.Merged merged -> {
                involved.add(merged.absorbed());
                yield Kind.MERGED;
            }
            case Change.Split split -> {
                involved.add(split.origin());
                yield Kind.SPLIT;
            }
            case Change.Moved moved -> {
                involved.add(moved.origin());
                yield Kind.MOVED;
            }
        };
        Entry entry = new Entry(
                changes.size() + 1,
                kind,
                Optional.of(change.survivor()),
                involved,
                change.moved(),
                OptionalInt.empty());
        changes.add(new Noted(entry, Optional.of(happened), followsFrom));
    }
}
