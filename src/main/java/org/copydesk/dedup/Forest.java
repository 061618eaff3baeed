package org.copydesk.dedup;

import java.util.Arrays;

/** Sets of texts that grow together. */
public final class Forest {
    private final int[] parents;

    /** @param texts each of which is alone as yet */
    public Forest(int texts) {
        this.parents = new int[texts];
        Arrays.setAll(parents, text -> text);
    }

    /** Returns the text that stands for the set: the one with the smallest number. */
    public int root(int text) {
        int at = text;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    public void join(int first, int second) {
        int a = root(first);
        int b = root(second);
        parents[Math.max(a, b)] = Math.min(a, b);
    }
}
