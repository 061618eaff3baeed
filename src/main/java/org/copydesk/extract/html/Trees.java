package org.copydesk.extract.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Boosted trees over the rows of {@link Columns}: the probability that a block is main text. Every level of a tree asks
 * one question of all rows, so that leaves are found without a branch, a column at a time. Sums run in a fixed order in
 * single precision: the same row gives the same bits everywhere.
 *
 * <p>A model file has one line per tree, {@code feature>border} for each level, then the leaves; {@code #} begins a
 * comment, which tells how the model came to be.
 */
final class Trees {
    private final int depth;
    private final int trees;
    private final int[] features;
    private final float[] borders;
    private final int[] cuts;
    private final float[] leaves;
    private final float bias;

    Trees(int depth, int[] features, float[] borders, float[] leaves, float bias) {
        this.depth = depth;
        this.trees = features.length / depth;
        this.features = features;
        this.borders = borders;
        this.leaves = leaves;
        this.bias = bias;
        this.cuts = new int[borders.length];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = Columns.cell(borders[i]);
        }
    }

    /** Returns the features that any question asks for, in ascending order. */
    int[] features() {
        return IntStream.of(features).distinct().sorted().toArray();
    }

    /** Returns the probability of each row. */
    float[] judge(Columns columns) {
        float[] judged = new float[columns.rows];
        Arrays.fill(judged, bias);
        int[] leaf = new int[columns.rows];
        for (int tree = 0; tree < trees; tree++) {
            Arrays.fill(leaf, tree << depth);
            int level = 0;
            for (; level + 1 < depth; level += 2) {
                int question = tree * depth + level;
                answer(
                        columns.column(features[question]),
                        cuts[question],
                        columns.column(features[question + 1]),
                        cuts[question + 1],
                        level,
                        leaf);
            }
            if (level < depth) {
                int question = tree * depth + level;
                answer(columns.column(features[question]), cuts[question], level, leaf);
            }
            add(leaf, judged);
        }
        for (int row = 0; row < judged.length; row++) {
            judged[row] = probability(judged[row]);
        }
        return judged;
    }

    /** The sign of the difference is the answer: as plain a loop as this is compiled to do eight rows at a time. */
    private static void answer(int[] column, int cut, int level, int[] leaf) {
        for (int row = 0; row < leaf.length; row++) {
            leaf[row] |= ((cut - column[row]) >>> 31) << level;
        }
    }

    /** Answers the questions of two levels, to read and write the leaves once. */
    private static void answer(int[] column, int cut, int[] next, int nextCut, int level, int[] leaf) {
        for (int row = 0; row < leaf.length; row++) {
            leaf[row] |= ((cut - column[row]) >>> 31 | (nextCut - next[row]) >>> 31 << 1) << level;
        }
    }

    private void add(int[] leaf, float[] sums) {
        for (int row = 0; row < leaf.length; row++) {
            sums[row] += leaves[leaf[row]];
        }
    }

    /** Returns the probability for a log odds; {@link StrictMath} gives the same bits on every platform. */
    private static float probability(float score) {
        return (float) (1 / (1 + StrictMath.exp(-score)));
    }

    static Trees load(String resource) {
        try (InputStream in = Trees.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(resource + " is on the class path but cannot be read", broken);
        }
    }

    private static Trees read(BufferedReader lines) throws IOException {
        List<String[]> rows = new ArrayList<>();
        float bias = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("bias ")) {
                bias = Float.parseFloat(line.substring(5));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                rows.add(line.split(" "));
            }
        }
        int depth = 0;
        while (rows.get(0)[depth].contains(">")) {
            depth++;
        }
        int size = 1 << depth;
        int[] features = new int[rows.size() * depth];
        float[] borders = new float[rows.size() * depth];
        float[] leaves = new float[rows.size() * size];
        for (int tree = 0; tree < rows.size(); tree++) {
            String[] parts = rows.get(tree);
            for (int level = 0; level < depth; level++) {
                int cut = parts[level].indexOf('>');
                features[tree * depth + level] = Integer.parseInt(parts[level].substring(0, cut));
                borders[tree * depth + level] = Float.parseFloat(parts[level].substring(cut + 1));
            }
            for (int leaf = 0; leaf < size; leaf++) {
                leaves[tree * size + leaf] = Float.parseFloat(parts[depth + leaf]);
            }
        }
        return new Trees(depth, features, borders, leaves, bias);
    }

    /** Returns the model's lines, as {@link #load} reads them. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("bias " + bias);
        for (int tree = 0; tree < trees; tree++) {
            StringBuilder line = new StringBuilder();
            for (int level = 0; level < depth; level++) {
                int question = tree * depth + level;
                line.append(features[question])
                        .append('>')
                        .append(borders[question])
                        .append(' ');
            }
            for (int leaf = 0; leaf < 1 << depth; leaf++) {
                line.append(leaf == 0 ? "" : " ").append(leaves[(tree << depth) + leaf]);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
