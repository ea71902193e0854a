package selfsame.decision;

import java.util.Arrays;

/** A partition of 0..n-1 that only grows coarser: union by size with path halving (Tarjan and van Leeuwen 1984, doi:10.1145/62.2160). */
public final class DisjointSets {

    /** The parent, or for a root the negated size of its set. */
    private final int[] parents;

    public DisjointSets(int size) {
        parents = new int[size];
        Arrays.fill(parents, -1);
    }

    public int find(int element) {
        int at = element;
        while (parents[at] >= 0) {
            int parent = parents[at];
            if (parents[parent] >= 0) {
                parents[at] = parents[parent];
            }
            at = parent;
        }
        return at;
    }

    /** Joins two sets, given by their different roots; the answer is the root of the whole. */
    public int union(int root, int otherRoot) {
        int large = parents[root] <= parents[otherRoot] ? root : otherRoot;
        int small = large == root ? otherRoot : root;
        parents[large] += parents[small];
        parents[small] = large;
        return large;
    }

    public int sizeOf(int root) {
        return -parents[root];
    }
}
