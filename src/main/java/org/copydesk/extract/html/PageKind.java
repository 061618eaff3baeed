package org.copydesk.extract.html;

import java.util.Collections;
import java.util.Set;

/**
 * How likely a page is an article, and a forum's thread: of a thread the comments are the main text, of an article
 * they are not.
 *
 * @param article probability, 0 to 1
 * @param forum probability, 0 to 1
 */
record PageKind(float article, float forum) {
    /** A mean of each feature over the blocks that are likely main text. */
    static final int COUNT = Features.COUNT;

    private static final Set<String> ARTICLES = Set.of("article", "newsarticle", "blogposting");

    /**
     * Returns whether to read the page as an article: it looks like one, or says that it is one and does not look like
     * a thread.
     *
     * @param types what the page says it is, lower case
     */
    boolean isArticle(Set<String> types) {
        return article > 0.5f || forum < 0.5f && !Collections.disjoint(types, ARTICLES);
    }

    static PageKind of(Layout layout, float[] rows, float[] p, Trees article, Trees forum) {
        float[] page = describe(layout, rows, p);
        return new PageKind(Trees.probability(article.score(page, 0)), Trees.probability(forum.score(page, 0)));
    }

    /** Returns the mean of each feature, blocks weighed by words and probability. */
    static float[] describe(Layout layout, float[] rows, float[] p) {
        double[] sums = new double[COUNT];
        double mass = 1e-9;
        for (int b = 0; b < p.length; b++) {
            double weight = (layout.stats.words[b] + 1) * (p[b] + 0.02);
            mass += weight;
            int row = b * Features.STRIDE;
            for (int f = 0; f < COUNT; f++) {
                sums[f] += weight * rows[row + f];
            }
        }
        float[] means = new float[COUNT];
        for (int f = 0; f < COUNT; f++) {
            means[f] = (float) (sums[f] / mass);
        }
        return means;
    }
}
