package org.copydesk.extract.html;

import com.carrotsearch.hppc.IntIntHashMap;
import org.copydesk.document.BlockKind;

/**
 * Describes every block by what the first classifier thinks of the blocks around it. Written behind the {@link
 * Features} of each block; input of the second classifier.
 */
final class Context {
    static final int COUNT = 38;
    /** Blocks of this many words and this probability are taken for main text, to measure distances from. */
    private static final int STRONG_WORDS = 15;

    private static final float STRONG = 0.6f;
    /** A container gains by words above this probability and loses by words below: the F1-optimal cut is near it. */
    private static final double CUT = 0.4;

    private final Layout layout;
    private final Page page;
    private final float[] p;
    private final PageKind kind;
    private final Columns into;
    /** Sums over the blocks before each: words, and words times probability. */
    private final double[] mass;

    private final double[] good;
    /** By element: the depth of the nearest element at or above that holds the best container, or −1. */
    private final int[] shared;

    private final int[] before;
    private final int[] after;
    private int first = -1;
    private int last = -1;

    private Context(Layout layout, float[] p, PageKind kind, Columns into) {
        this.layout = layout;
        this.page = layout.page;
        this.p = p;
        this.kind = kind;
        this.into = into;
        int n = page.blocks;
        mass = new double[n + 1];
        good = new double[n + 1];
        shared = new int[page.elements];
        before = new int[n];
        after = new int[n];
        sum(n);
    }

    /** Adds the context to the features, given the first classifier's probabilities. */
    static void write(Layout layout, float[] p, PageKind kind, Columns into) {
        Context context = new Context(layout, p, kind, into);
        int best = context.bestContainer();
        context.share(best);
        float[] likes = context.likeMeans();
        int heading = -1;
        for (int b = 0; b < layout.page.blocks; b++) {
            into.at(b, Features.COUNT);
            context.row(b, best, likes[b], heading);
            if (layout.page.kind[b] == BlockKind.HEADING) {
                heading = b;
            }
        }
    }

    private void sum(int n) {
        int strong = -1;
        for (int b = 0; b < n; b++) {
            int words = layout.stats.words[b] + 1;
            mass[b + 1] = mass[b] + words;
            good[b + 1] = good[b] + words * p[b];
            before[b] = strong;
            if (p[b] > STRONG && words > STRONG_WORDS) {
                strong = b;
                last = b;
                first = first < 0 ? b : first;
            }
        }
        strong = -1;
        for (int b = n - 1; b >= 0; b--) {
            after[b] = strong;
            if (p[b] > STRONG && layout.stats.words[b] + 1 > STRONG_WORDS) {
                strong = b;
            }
        }
    }

    private float mean(int from, int to) {
        int low = Math.max(0, from);
        int high = Math.min(page.blocks, to);
        double total = high <= low ? 0 : mass[high] - mass[low];
        return total == 0 ? -1 : (float) ((good[high] - good[low]) / total);
    }

    private int bestContainer() {
        int best = -1;
        double most = 0;
        for (int e = 0; e < page.elements; e++) {
            int from = page.blockFrom[e];
            int to = page.blockTo[e];
            if (to > from) {
                double gain = good[to] - good[from] - CUT * (mass[to] - mass[from]);
                if (gain >= most) {
                    most = gain;
                    best = e;
                }
            }
        }
        return best;
    }

    private void share(int best) {
        boolean[] above = new boolean[page.elements];
        for (int e = best; e >= 0; e = page.parent[e]) {
            above[e] = true;
        }
        for (int e = 0; e < shared.length; e++) {
            int outer = page.parent[e] < 0 ? -1 : shared[page.parent[e]];
            shared[e] = above[e] ? page.depth[e] : outer;
        }
    }

    private float[] likeMeans() {
        int n = page.blocks;
        IntIntHashMap groups = new IntIntHashMap();
        double[] words = new double[n];
        double[] likely = new double[n];
        for (int b = 0; b < n; b++) {
            int group = groups.getOrDefault(layout.place[b], groups.size());
            groups.put(layout.place[b], group);
            words[group] += layout.stats.words[b] + 1;
            likely[group] += (layout.stats.words[b] + 1) * p[b];
        }
        float[] means = new float[n];
        for (int b = 0; b < n; b++) {
            int group = groups.get(layout.place[b]);
            means[b] = (float) (likely[group] / words[group]);
        }
        return means;
    }

    private float near(int b) {
        return b < 0 || b >= page.blocks ? -1 : p[b];
    }

    private void row(int b, int best, float like, int heading) {
        into.put(p[b]);
        for (int step = 1; step <= 3; step++) {
            into.put(near(b - step));
            into.put(near(b + step));
        }
        into.put(mean(b - 3, b));
        into.put(mean(b + 1, b + 4));
        into.put(mean(b - 8, b));
        into.put(mean(b + 1, b + 9));
        into.put(mean(b - 20, b + 21));
        into.put(like);
        containers(b);
        into.put(mean(0, page.blocks));
        into.put((float) good[page.blocks]);
        into.put(layout.holds(best, b));
        into.put(best < 0 ? 0 : mean(page.blockFrom[best], page.blockTo[best]));
        into.put(best < 0 ? 0 : (float) layout.wordsIn(best) / Math.max(1, layout.words[page.blocks]));
        into.put(best < 0 ? -1 : page.depth[best] - shared[page.holder[b]]);
        distances(b);
        into.put(heading < 0 ? -1 : p[heading]);
        into.put(heading < 0 ? -1 : mean(heading, b));
        into.put((float) (good[b] / Math.max(1e-9, good[page.blocks])));
        into.put(first < 0 ? 0 : layout.words[last + 1] - layout.words[first]);
        into.put(first < 0 ? 0 : mean(first, last + 1));
        into.put(kind.article());
        into.put(kind.forum());
        into.expect(Features.ALL);
    }

    private void containers(int b) {
        int container = layout.container(page.holder[b]);
        for (int level = 0; level < 4; level++) {
            into.put(container < 0 ? -1 : mean(page.blockFrom[container], page.blockTo[container]));
            container = container < 0 ? -1 : layout.wider(container);
        }
    }

    private void distances(int b) {
        into.put(before[b] < 0 ? 999 : b - before[b]);
        into.put(after[b] < 0 ? 999 : after[b] - b);
        into.put(before[b] < 0 ? 9999 : layout.words[b] - layout.words[before[b] + 1]);
        into.put(after[b] < 0 ? 9999 : layout.words[after[b]] - layout.words[b + 1]);
        into.put(first < 0 ? 999 : b - first);
        into.put(last < 0 ? 999 : last - b);
        into.put(before[b] >= 0 && after[b] >= 0);
        into.put(before[b] >= 0 && page.parent[page.holder[before[b]]] == page.parent[page.holder[b]]);
    }
}
