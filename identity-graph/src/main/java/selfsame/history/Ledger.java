package selfsame.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import selfsame.identity.Identifier;

/** Every fact that was ever said, and by which act it began and ended. Immutable; the order of entries is the order of the acts. */
public record Ledger(List<Entry> entries) {

    public static final Ledger EMPTY = new Ledger(List.of());

    /**
     * @param id of this fact
     * @param begunBy the act that said it
     * @param endedBy the act that ended it; empty: it is in force
     */
    public record Entry(String id, Fact fact, String begunBy, Optional<String> endedBy) {

        public boolean inForce() {
            return endedBy.isEmpty();
        }
    }

    public Ledger {
        entries = List.copyOf(entries);
    }

    public Stream<Entry> inForce() {
        return entries.stream().filter(Entry::inForce);
    }

    /** What an act does to the facts; nothing but this is written, so what it does is fixed when it is made. */
    public Ledger apply(String act, FactChanges changes) {
        List<Entry> after = new ArrayList<>();
        Set<String> ended = new HashSet<>(changes.ended());
        for (Entry entry : entries) {
            boolean ends = entry.inForce() && ended.contains(entry.id());
            after.add(ends ? new Entry(entry.id(), entry.fact(), entry.begunBy(), Optional.of(act)) : entry);
        }
        for (int index = 0; index < changes.begun().size(); index++) {
            after.add(new Entry(act + '.' + index, changes.begun().get(index), act, Optional.empty()));
        }
        return new Ledger(after);
    }

    /** An erased identifier leaves every fact that speaks of it. */
    public Ledger without(Set<Identifier> erased) {
        List<Entry> left = new ArrayList<>();
        for (Entry entry : entries) {
            entry.fact()
                    .without(erased)
                    .ifPresent(fact -> left.add(new Entry(entry.id(), fact, entry.begunBy(), entry.endedBy())));
        }
        return new Ledger(left);
    }
}
