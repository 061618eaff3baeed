package org.copydesk.dedup;

import com.carrotsearch.hppc.IntArrayList;

/** Links as flat arrays: the neighbours of each text and the weight of the link, 16 bytes a link. */
public final class LinkGraph {
    private final int[] starts;
    private final int[] neighbours;
    private final int[] weights;

    private LinkGraph(int[] starts, int[] neighbours, int[] weights) {
        this.starts = starts;
        this.neighbours = neighbours;
        this.weights = weights;
    }

    int texts() {
        return starts.length - 1;
    }

    int start(int text) {
        return starts[text];
    }

    int end(int text) {
        return starts[text + 1];
    }

    int neighbour(int position) {
        return neighbours[position];
    }

    int weight(int position) {
        return weights[position];
    }

    /** Gathers links. */
    public static final class Builder {
        private final IntArrayList first = new IntArrayList();
        private final IntArrayList second = new IntArrayList();
        private final IntArrayList weights = new IntArrayList();

        public void add(int a, int b, Likeness likeness) {
            first.add(a);
            second.add(b);
            weights.add(likeness.weight());
        }

        /** @param texts more than the greatest number of a text */
        public LinkGraph build(int texts) {
            int[] ends = new int[texts + 1];
            for (int i = 0; i < first.size(); i++) {
                ends[first.get(i)]++;
                ends[second.get(i)]++;
            }
            for (int text = 1; text <= texts; text++) {
                ends[text] += ends[text - 1];
            }
            int[] neighbours = new int[2 * first.size()];
            int[] weightAt = new int[neighbours.length];
            for (int i = 0; i < first.size(); i++) {
                int a = --ends[first.get(i)];
                neighbours[a] = second.get(i);
                weightAt[a] = weights.get(i);
                int b = --ends[second.get(i)];
                neighbours[b] = first.get(i);
                weightAt[b] = weights.get(i);
            }
            return new LinkGraph(ends, neighbours, weightAt);
        }
    }
}
