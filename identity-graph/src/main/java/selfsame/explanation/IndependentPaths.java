package selfsame.explanation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import selfsame.decision.Bonds;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.Pair;

/**
 * On how many ways at once one identifier leads to another, no two of which share an identifier between the ends: so many identifiers would
 * have to be wrong at once to make the whole wrong. Links of several kinds between one pair are one way. Counted as a flow of units
 * through identifiers that let one through (Menger 1927; Ford and Fulkerson 1956), up to {@value #MAX}: more are as good as that.
 */
public final class IndependentPaths {

    public static final int MAX = 3;

    /** An identifier has two doors; what comes in at one goes out at the other, once. */
    private record Door(Identifier identifier, boolean in) {}

    private final Identifier from;
    private final Identifier to;
    private final Map<Door, List<Door>> ways = new HashMap<>();
    private final Map<Door, Set<Door>> used = new HashMap<>();

    private IndependentPaths(Identifier from, Identifier to, Set<Pair> pairs) {
        this.from = from;
        this.to = to;
        Set<Identifier> identifiers = new HashSet<>();
        for (Pair pair : pairs) {
            open(new Door(pair.left(), false), new Door(pair.right(), true));
            open(new Door(pair.right(), false), new Door(pair.left(), true));
            identifiers.add(pair.left());
            identifiers.add(pair.right());
        }
        identifiers.forEach(identifier -> open(new Door(identifier, true), new Door(identifier, false)));
    }

    /** 0 to {@value #MAX}; 0 for an identifier and itself. What has lapsed counts where nothing else leads there. */
    public static int between(Identifier from, Identifier to, Bonds bonds) {
        if (from.equals(to)) {
            return 0;
        }
        Set<Pair> pairs = new HashSet<>();
        bonds.followed().stream().map(Link::pair).forEach(pairs::add);
        int count = new IndependentPaths(from, to, pairs).count();
        if (count > 0) {
            return count;
        }
        bonds.lapsed().stream().map(Link::pair).forEach(pairs::add);
        return new IndependentPaths(from, to, pairs).count();
    }

    private void open(Door out, Door in) {
        ways.computeIfAbsent(out, _ -> new ArrayList<>()).add(in);
        ways.computeIfAbsent(in, _ -> new ArrayList<>()).add(out);
        used.computeIfAbsent(in, _ -> new HashSet<>()).add(out);
    }

    private int count() {
        int count = 0;
        while (count < MAX && addPath()) {
            count++;
        }
        return count;
    }

    /** One more way, which may send others round another way. */
    private boolean addPath() {
        Door start = new Door(from, false);
        Door end = new Door(to, true);
        Map<Door, Door> cameFrom = new HashMap<>();
        Deque<Door> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty() && !cameFrom.containsKey(end)) {
            Door at = next.remove();
            for (Door other : ways.getOrDefault(at, List.of())) {
                if (isOpen(at, other) && !other.equals(start) && cameFrom.putIfAbsent(other, at) == null) {
                    next.add(other);
                }
            }
        }
        Door at = end;
        while (cameFrom.containsKey(at)) {
            Door before = cameFrom.getOrDefault(at, start);
            close(before, at);
            at = before;
        }
        return cameFrom.containsKey(end);
    }

    private boolean isOpen(Door at, Door other) {
        return !used.getOrDefault(at, Set.of()).contains(other);
    }

    private void close(Door at, Door other) {
        used.computeIfAbsent(at, _ -> new HashSet<>()).add(other);
        used.computeIfAbsent(other, _ -> new HashSet<>()).remove(at);
    }
}
