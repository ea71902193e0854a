package selfsame.store;

import java.util.Arrays;
import java.util.function.Consumer;
import selfsame.decision.DisjointSets;

/** Which identifiers are tied to each other, in twenty bytes each. Nodes that are not known from the start are ignored. Not thread-safe. */
final class Ties {

    private final long[] nodes;
    private final DisjointSets sets;

    /** @param nodes the graph's own numbers, in any order */
    Ties(long[] nodes) {
        this.nodes = nodes.clone();
        Arrays.sort(this.nodes);
        this.sets = new DisjointSets(nodes.length);
    }

    int size() {
        return nodes.length;
    }

    void tie(long node, long other) {
        int left = indexOf(node);
        int right = indexOf(other);
        if (left < 0 || right < 0) {
            return;
        }
        int leftRoot = sets.find(left);
        int rightRoot = sets.find(right);
        if (leftRoot != rightRoot) {
            sets.union(leftRoot, rightRoot);
        }
    }

    /** Two nodes are tied when their numbers here are equal; -1: not known. */
    int groupOf(long node) {
        int index = indexOf(node);
        return index < 0 ? -1 : sets.find(index);
    }

    private int indexOf(long node) {
        return Arrays.binarySearch(nodes, node);
    }

    /**
     * Hands out whole groups, as many at a time as fit.
     *
     * @param max nodes at a time; a group of more than that comes alone
     */
    void forEachBatch(int max, Consumer<long[]> batch) {
        long[] inGroups = inGroups();
        int from = 0;
        while (from < inGroups.length) {
            int to = from + sizeAt(inGroups[from]);
            while (to < inGroups.length && to - from + sizeAt(inGroups[to]) <= max) {
                to += sizeAt(inGroups[to]);
            }
            batch.accept(Arrays.copyOfRange(inGroups, from, to));
            from = to;
        }
    }

    private int sizeAt(long node) {
        return sets.sizeOf(groupOf(node));
    }

    /** All nodes, those of one group side by side; groups in the order of their roots. */
    private long[] inGroups() {
        int[] next = new int[nodes.length];
        int start = 0;
        for (int index = 0; index < nodes.length; index++) {
            if (sets.find(index) == index) {
                next[index] = start;
                start += sets.sizeOf(index);
            }
        }
        long[] inGroups = new long[nodes.length];
        for (int index = 0; index < nodes.length; index++) {
            inGroups[next[sets.find(index)]++] = nodes[index];
        }
        return inGroups;
    }
}
