package selfsame.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import selfsame.identity.Identifier;

/** Every fact that was ever said, and by which act it began and ended. Immutable; the order of entries is the order of the acts. */
public record Ledger(List<Entry> entries) {

    public static final Ledger EMPTY = new Ledger(List.of());

    /**
     * @param id of this fact
     * @param saidAt when it was said first, UTC epoch ms: a fact that an undo brings back is as old as it was
     * @param begunBy the act that said it
     * @param endedBy the act that ended it; empty: it is in force
     */
    public record Entry(String id, Fact fact, long saidAt, String begunBy, Optional<String> endedBy) {

        Entry ended(String act) {
            return new Entry(id, fact, saidAt, begunBy, Optional.of(act));
        }

        public boolean inForce() {
            return endedBy.isEmpty();
        }
    }

    public Ledger {
        entries = List.copyOf(entries);
    }

    /** With the entries of another that it does not have. */
    public Ledger and(Ledger other) {
        SequencedMap<String, Entry> all = new LinkedHashMap<>();
        entries.forEach(entry -> all.put(entry.id(), entry));
        other.entries().forEach(entry -> all.putIfAbsent(entry.id(), entry));
        return new Ledger(List.copyOf(all.values()));
    }

    public Stream<Entry> inForce() {
        return entries.stream().filter(Entry::inForce);
    }

    /**
     * What an act does to the facts; nothing but this is written, so what it does is fixed when it is made.
     *
     * @param at when it is made, UTC epoch ms
     */
    public Ledger apply(String act, long at, FactChanges changes) {
        List<Entry> after = new ArrayList<>();
        Set<String> ended = new HashSet<>(changes.ended());
        for (Entry entry : entries) {
            boolean ends = entry.inForce() && ended.contains(entry.id());
            after.add(ends ? entry.ended(act) : entry);
        }
        after.addAll(changes.entries(act, at));
        return new Ledger(after);
    }

    /** An erased identifier leaves every fact that speaks of it. */
    public Ledger without(Set<Identifier> erased) {
        List<Entry> left = new ArrayList<>();
        for (Entry entry : entries) {
            entry.fact()
                    .without(erased)
                    .ifPresent(fact ->
                            left.add(new Entry(entry.id(), fact, entry.saidAt(), entry.begunBy(), entry.endedBy())));
        }
        return new Ledger(left);
    }
}
