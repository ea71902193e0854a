package selfsame.history;

import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import selfsame.history.Ledger.Entry;
import selfsame.identity.Identifier;

/**
 * What an act writes: facts that end, facts that begin.
 *
 * @param ended ids of facts in force
 */
public record FactChanges(List<String> ended, List<Fact> begun) {

    public FactChanges {
        ended = List.copyOf(ended);
        begun = List.copyOf(begun);
    }

    static FactChanges of(List<Entry> ended, List<Fact> begun) {
        return new FactChanges(ended.stream().map(Entry::id).toList(), begun);
    }

    /** Where people have to be decided again. */
    public SequencedSet<Identifier> disturbed(Ledger before) {
        SequencedSet<Identifier> disturbed = new TreeSet<>();
        before.entries().stream()
                .filter(entry -> ended.contains(entry.id()))
                .forEach(entry -> disturbed.addAll(entry.fact().identifiers()));
        begun.forEach(fact -> disturbed.addAll(fact.identifiers()));
        return disturbed;
    }
}
