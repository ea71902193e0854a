package selfsame.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import selfsame.identity.Identifier;

/**
 * All that the guardrails need to know of a component, in a form that adds up: joining two sides costs what the smaller one carries.
 * Values that a steward confirmed to be one count as one, so two sides never share a value.
 */
final class Side {

    /** @param least the first in canonical order, to show as witness */
    record Tally(int count, Identifier least) {

        Tally plus(Tally other) {
            return new Tally(count + other.count, least.compareTo(other.least) <= 0 ? least : other.least);
        }
    }

    /** One half of a separation. A component that carries it joins none that carries the other half. */
    record Mark(int separation, boolean left) {

        Mark opposite() {
            return new Mark(separation, !left);
        }
    }

    private int size;
    private long firstSeenAt;
    private SortedMap<Integer, Tally> tallies = new TreeMap<>();
    private Map<Mark, Identifier> marks = new HashMap<>(0);

    Side(int size, long firstSeenAt) {
        this.size = size;
        this.firstSeenAt = firstSeenAt;
    }

    Side(Side other) {
        this(other.size, other.firstSeenAt);
        tallies.putAll(other.tallies);
        marks.putAll(other.marks);
    }

    int size() {
        return size;
    }

    long firstSeenAt() {
        return firstSeenAt;
    }

    /** Distinct values by the rank of their namespace, the strongest first. */
    SortedMap<Integer, Tally> tallies() {
        return tallies;
    }

    /** The marks it carries, each with the first identifier that brought it. */
    Map<Mark, Identifier> marks() {
        return marks;
    }

    void count(int rank, Identifier identifier) {
        tallies.merge(rank, new Tally(1, identifier), Tally::plus);
    }

    void mark(Mark mark, Identifier identifier) {
        marks.merge(mark, identifier, Side::least);
    }

    /** This side becomes the whole; the other must not be used again. */
    void join(Side other) {
        size = Math.addExact(size, other.size);
        firstSeenAt = Math.min(firstSeenAt, other.firstSeenAt);
        if (tallies.size() < other.tallies.size()) {
            SortedMap<Integer, Tally> larger = other.tallies;
            other.tallies = tallies;
            tallies = larger;
        }
        other.tallies.forEach((rank, tally) -> tallies.merge(rank, tally, Tally::plus));
        if (marks.size() < other.marks.size()) {
            Map<Mark, Identifier> larger = other.marks;
            other.marks = marks;
            marks = larger;
        }
        other.marks.forEach((mark, identifier) -> marks.merge(mark, identifier, Side::least));
    }

    private static Identifier least(Identifier a, Identifier b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
