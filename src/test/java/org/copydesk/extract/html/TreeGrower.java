package org.copydesk.extract.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Grows the trees of {@link Trees}: gradient boosting on logistic loss, one question per level, Newton leaves. The
 * same rows and seed give the same trees.
 */
final class TreeGrower {
    private static final int BINS = 40;
    private static final double RATE = 0.1;
    private static final double RIDGE = 2;
    /** Rows are picked by their influence, and weigh the more the less likely they were picked. */
    private static final double ROWS_PER_TREE = 0.15;

    private static final double FEATURES_PER_TREE = 0.2;
    /** Quantiles are read off this many rows. */
    private static final int SAMPLE = 20_000;

    private final int trees;
    private final int depth;
    private final int features;
    private final int[][] borders;
    private final byte[][] bins;
    private final float[] labels;
    private final float[] weights;
    private final double[] scores;
    private final Random random;

    /**
     * @param rows of whose columns the first {@code features} are used
     * @param which rows to learn from
     */
    TreeGrower(int trees, int depth, Columns rows, int features, int[] which, float[] y, float[] w, long seed) {
        this.trees = trees;
        this.depth = depth;
        this.features = features;
        this.random = new Random(seed);
        int n = which.length;
        labels = new float[n];
        weights = new float[n];
        scores = new double[n];
        borders = new int[features][];
        bins = new byte[features][n];
        for (int i = 0; i < n; i++) {
            labels[i] = y[which[i]];
            weights[i] = w[which[i]];
        }
        for (int f = 0; f < features; f++) {
            int[] column = rows.column(f);
            borders[f] = bordersOf(column, which);
            for (int i = 0; i < n; i++) {
                bins[f][i] = (byte) binOf(borders[f], column[which[i]]);
            }
        }
    }

    private static int[] bordersOf(int[] column, int[] which) {
        int size = Math.min(SAMPLE, which.length);
        int[] sample = new int[size];
        for (int i = 0; i < size; i++) {
            sample[i] = column[which[(int) ((long) i * which.length / size)]];
        }
        Arrays.sort(sample);
        List<Integer> cuts = new ArrayList<>();
        int[] distinct = IntStream.of(sample).distinct().toArray();
        if (distinct.length <= BINS) {
            for (int i = 1; i < distinct.length; i++) {
                cuts.add((distinct[i - 1] + distinct[i]) >> 1);
            }
        } else {
            for (int bin = 1; bin < BINS; bin++) {
                int cut = sample[(int) ((long) bin * size / BINS)];
                if ((cuts.isEmpty() || cuts.get(cuts.size() - 1) < cut) && cut < sample[size - 1]) {
                    cuts.add(cut);
                }
            }
        }
        return cuts.stream().mapToInt(cut -> cut).toArray();
    }

    private static int binOf(int[] borders, int value) {
        int low = 0;
        int high = borders.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value > borders[middle]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Trees grow() {
        int[] questions = new int[trees * depth];
        float[] cuts = new float[trees * depth];
        float[] leaves = new float[trees << depth];
        double bias = bias();
        Arrays.fill(scores, bias);
        for (int tree = 0; tree < trees; tree++) {
            tree(tree, questions, cuts, leaves);
        }
        return new Trees(depth, questions, cuts, leaves, (float) bias);
    }

    private double bias() {
        double good = 0;
        double all = 0;
        for (int i = 0; i < labels.length; i++) {
            good += labels[i] * weights[i];
            all += weights[i];
        }
        double share = Math.min(0.99, Math.max(0.01, good / all));
        return Math.log(share / (1 - share));
    }

    private void tree(int tree, int[] questions, float[] cuts, float[] leaves) {
        int n = labels.length;
        int[] picked = new int[n];
        int size = 0;
        double[] gradient = new double[n];
        double[] hessian = new double[n];
        double[] influence = new double[n];
        double all = 0;
        for (int i = 0; i < n; i++) {
            double p = 1 / (1 + Math.exp(-scores[i]));
            gradient[i] = weights[i] * (labels[i] - p);
            hessian[i] = weights[i] * Math.max(1e-6, p * (1 - p));
            influence[i] = Math.abs(gradient[i]) + 0.2 * hessian[i];
            all += influence[i];
        }
        double[] pickedGradient = new double[n];
        double[] pickedHessian = new double[n];
        for (int i = 0; i < n; i++) {
            double chance = Math.min(1, influence[i] * n * ROWS_PER_TREE / all);
            if (random.nextDouble() < chance) {
                pickedGradient[size] = gradient[i] / chance;
                pickedHessian[size] = hessian[i] / chance;
                picked[size++] = i;
            }
        }
        int[] leaf = new int[n];
        boolean[] allowed = new boolean[features];
        for (int f = 0; f < features; f++) {
            allowed[f] = borders[f].length > 0 && random.nextDouble() < FEATURES_PER_TREE;
        }
        int[] pickedLeaf = new int[size];
        for (int level = 0; level < depth; level++) {
            int question = tree * depth + level;
            int[] best = bestQuestion(picked, size, pickedLeaf, 1 << level, pickedGradient, pickedHessian, allowed);
            questions[question] = best[0];
            cuts[question] = Columns.number(borders[best[0]][best[1]]);
            byte[] column = bins[best[0]];
            for (int i = 0; i < n; i++) {
                leaf[i] |= (column[i] > best[1] ? 1 : 0) << level;
            }
            for (int i = 0; i < size; i++) {
                pickedLeaf[i] = leaf[picked[i]];
            }
        }
        fill(tree, leaf, gradient, hessian, leaves);
    }

    private int[] bestQuestion(
            int[] picked, int size, int[] leaf, int leafCount, double[] g, double[] h, boolean[] allowed) {
        double[][] gains = new double[features][];
        IntStream.range(0, features)
                .parallel()
                .filter(f -> allowed[f])
                .forEach(f -> gains[f] = gains(picked, size, leaf, leafCount, g, h, f));
        double most = -1;
        int[] best = {0, 0};
        for (int f = 0; f < features; f++) {
            for (int cut = 0; allowed[f] && cut < gains[f].length; cut++) {
                if (gains[f][cut] > most) {
                    most = gains[f][cut];
                    best[0] = f;
                    best[1] = cut;
                }
            }
        }
        return best;
    }

    private double[] gains(int[] picked, int size, int[] leaf, int leafCount, double[] g, double[] h, int f) {
        double[] sumG = new double[leafCount * BINS];
        double[] sumH = new double[leafCount * BINS];
        byte[] column = bins[f];
        for (int i = 0; i < size; i++) {
            int cell = leaf[i] * BINS + column[picked[i]];
            sumG[cell] += g[i];
            sumH[cell] += h[i];
        }
        double[] gains = new double[borders[f].length];
        for (int l = 0; l < leafCount; l++) {
            addGains(gains, sumG, sumH, l * BINS, borders[f].length + 1);
        }
        return gains;
    }

    private static void addGains(double[] gains, double[] g, double[] h, int from, int count) {
        double allG = 0;
        double allH = 0;
        for (int i = from; i < from + count; i++) {
            allG += g[i];
            allH += h[i];
        }
        double leftG = 0;
        double leftH = 0;
        for (int cut = 0; cut < gains.length; cut++) {
            leftG += g[from + cut];
            leftH += h[from + cut];
            double rightG = allG - leftG;
            double rightH = allH - leftH;
            gains[cut] += leftG * leftG / (leftH + RIDGE) + rightG * rightG / (rightH + RIDGE);
        }
    }

    private void fill(int tree, int[] leaf, double[] gradient, double[] hessian, float[] leaves) {
        int size = 1 << depth;
        double[] g = new double[size];
        double[] h = new double[size];
        for (int i = 0; i < leaf.length; i++) {
            g[leaf[i]] += gradient[i];
            h[leaf[i]] += hessian[i];
        }
        for (int l = 0; l < size; l++) {
            leaves[tree * size + l] = (float) (Math.round(RATE * g[l] / (h[l] + RIDGE) * 1e4) / 1e4);
        }
        for (int i = 0; i < leaf.length; i++) {
            scores[i] += leaves[tree * size + leaf[i]];
        }
    }
}
