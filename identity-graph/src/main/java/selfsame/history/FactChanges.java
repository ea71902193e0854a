package selfsame.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import selfsame.history.Ledger.Entry;
import selfsame.identity.Identifier;

/**
 * What an act writes: facts that end, facts that begin, and facts that an undo brings back.
 *
 * @param ended ids of facts in force
 * @param revived entries that had ended; they are in force again from now on, as old as they were
 */
public record FactChanges(List<String> ended, List<Fact> begun, List<Entry> revived) {

    public FactChanges {
        ended = List.copyOf(ended);
        begun = List.copyOf(begun);
        revived = List.copyOf(revived);
    }

    static FactChanges of(List<Entry> ended, List<Fact> begun) {
        return new FactChanges(ids(ended), begun, List.of());
    }

    static FactChanges undoing(List<Entry> ended, List<Entry> revived) {
        return new FactChanges(ids(ended), List.of(), revived);
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    /**
     * What is in force from now on.
     *
     * @param act under which they are numbered
     * @param at when it is made, UTC epoch ms
     */
    public List<Entry> entries(String act, long at) {
        List<Entry> entries = new ArrayList<>();
        begun.forEach(fact -> entries.add(entry(act, entries.size(), fact, at)));
        revived.forEach(old -> entries.add(entry(act, entries.size(), old.fact(), old.saidAt())));
        return entries;
    }

    private static Entry entry(String act, int number, Fact fact, long saidAt) {
        return new Entry(act + '.' + number, fact, saidAt, act, Optional.empty());
    }

    /** Where people have to be decided again. */
    public SequencedSet<Identifier> disturbed(Ledger before) {
        SequencedSet<Identifier> disturbed = new TreeSet<>();
        before.entries().stream()
                .filter(entry -> ended.contains(entry.id()))
                .forEach(entry -> disturbed.addAll(entry.fact().identifiers()));
        begun.forEach(fact -> disturbed.addAll(fact.identifiers()));
        revived.forEach(entry -> disturbed.addAll(entry.fact().identifiers()));
        return disturbed;
    }
}
