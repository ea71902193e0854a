package selfsame.profile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import selfsame.identity.LinkKind;

/**
 * How well a person's evidence hangs together, in [0,1]: 1 minus the worst that one piece of evidence can do if it is wrong. A pair of
 * identifiers is a bridge when the person falls apart without the links between the two; what it can do is twice the share of identifiers on
 * the smaller side, times how doubtful these links are. So 1: no single pair holds it together, or only what a steward confirmed. 0: two
 * halves that one event joined, or that no link joins any more while a decision is pending.
 *
 * <p>How doubtful: CONFIRMED 0; AUTHENTICATED 1/(1 + events); OBSERVED and ALIASED 1/events; MATCHED 1 - score. Links of several kinds
 * between one pair are independent: their doubts multiply.
 *
 * @param since when the worst pair was first seen together, UTC epoch ms; empty where no pair matters
 */
public record Cohesion(double value, OptionalLong since) {

    public static final Cohesion WHOLE = new Cohesion(1, OptionalLong.empty());

    /** Identifiers that no link joins. */
    private static final Cohesion NONE = new Cohesion(0, OptionalLong.empty());

    /** A link that is followed, between two members. */
    public record Tie(String left, String right, LinkKind kind, int events, double score, long firstSeenAt) {

        private double doubt() {
            return switch (kind) {
                case CONFIRMED -> 0;
                case AUTHENTICATED -> 1.0 / (1 + events);
                case OBSERVED, ALIASED -> 1.0 / Math.max(1, events);
                case MATCHED -> 1 - score;
            };
        }
    }

    private record Edge(int to, int pair) {}

    private record Bond(double doubt, long firstSeenAt) {

        Bond and(Bond other) {
            return new Bond(doubt * other.doubt, Math.min(firstSeenAt, other.firstSeenAt));
        }
    }

    /** @param ties to identifiers that are no members are ignored; in near-linear time (Tarjan 1974, doi:10.1016/0020-0190(74)90003-9) */
    public static Cohesion of(Collection<String> members, Collection<Tie> ties) {
        return new Bridges(members, ties).cohesion();
    }

    /** Finds bridges by depth-first search, without recursion: a person may be a long chain. */
    private static final class Bridges {

        private final List<List<Edge>> edges = new ArrayList<>();
        private final List<Bond> bonds = new ArrayList<>();
        private final int[] order;
        private final int[] low;
        private final int[] size;
        private final int[] next;
        private final int[] via;
        private int visited;
        private Cohesion worst = WHOLE;

        Bridges(Collection<String> members, Collection<Tie> ties) {
            Map<String, Integer> index = new HashMap<>();
            members.forEach(member -> {
                if (index.putIfAbsent(member, edges.size()) == null) {
                    edges.add(new ArrayList<>());
                }
            });
            connect(index, ties);
            int count = edges.size();
            order = new int[count];
            low = new int[count];
            size = new int[count];
            next = new int[count];
            via = new int[count];
        }

        private void connect(Map<String, Integer> index, Collection<Tie> ties) {
            record Ends(int left, int right) {}
            Map<Ends, Integer> pairs = new HashMap<>();
            for (Tie tie : ties) {
                Integer left = index.get(tie.left());
                Integer right = index.get(tie.right());
                if (left == null || right == null || left.equals(right)) {
                    continue;
                }
                Bond bond = new Bond(tie.doubt(), tie.firstSeenAt());
                Ends ends = new Ends(Math.min(left, right), Math.max(left, right));
                Integer known = pairs.putIfAbsent(ends, bonds.size());
                if (known != null) {
                    bonds.set(known, bonds.get(known).and(bond));
                } else {
                    edges.get(left).add(new Edge(right, bonds.size()));
                    edges.get(right).add(new Edge(left, bonds.size()));
                    bonds.add(bond);
                }
            }
        }

        Cohesion cohesion() {
            if (edges.isEmpty()) {
                return WHOLE;
            }
            search(0);
            return visited == edges.size() ? worst : NONE;
        }

        private void search(int root) {
            Deque<Integer> path = new ArrayDeque<>();
            enter(root, -1, path);
            while (!path.isEmpty()) {
                int at = path.element();
                if (next[at] < edges.get(at).size()) {
                    follow(at, edges.get(at).get(next[at]++), path);
                } else {
                    path.pop();
                    if (!path.isEmpty()) {
                        leave(at, path.element());
                    }
                }
            }
        }

        private void enter(int at, int pair, Deque<Integer> path) {
            order[at] = ++visited;
            low[at] = order[at];
            size[at] = 1;
            via[at] = pair;
            path.push(at);
        }

        private void follow(int at, Edge edge, Deque<Integer> path) {
            if (edge.pair() == via[at]) {
                return;
            }
            if (order[edge.to()] == 0) {
                enter(edge.to(), edge.pair(), path);
            } else {
                low[at] = Math.min(low[at], order[edge.to()]);
            }
        }

        private void leave(int at, int parent) {
            low[parent] = Math.min(low[parent], low[at]);
            size[parent] += size[at];
            if (low[at] > order[parent]) {
                weigh(bonds.get(via[at]), Math.min(size[at], edges.size() - size[at]));
            }
        }

        private void weigh(Bond bond, int smallerSide) {
            double value = 1 - 2.0 * smallerSide / edges.size() * bond.doubt();
            boolean worse = value < worst.value()
                    || (value == worst.value()
                            && value < 1
                            && bond.firstSeenAt() < worst.since().orElse(Long.MAX_VALUE));
            if (worse) {
                worst = new Cohesion(value, OptionalLong.of(bond.firstSeenAt()));
            }
        }
    }
}
