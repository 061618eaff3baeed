package org.copydesk.extract.html;

import java.util.Collections;
import java.util.Set;
import java.util.stream.IntStream;

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

    private static final Trees ARTICLE = Trees.load("article.trees");
    private static final Trees FORUM = Trees.load("forum.trees");
    private static final int[] ASKED = IntStream.concat(
                    IntStream.of(ARTICLE.features()), IntStream.of(FORUM.features()))
            .distinct()
            .toArray();
    private static final Set<String> ARTICLES = Set.of("article", "newsarticle", "blogposting");

    /**
     * Returns whether to read the page as an article: it looks like one, or nearly so and far more than like a thread, or
     * says that it is one and looks more like one than like a thread. Some systems call every page an article.
     *
     * @param types what the page says it is, lower case
     */
    boolean isArticle(Set<String> types) {
        boolean mayBe = article > 0.15f && article > forum;
        boolean likelier = article > 0.4f && article > 2 * forum;
        return article > 0.5f || likelier || mayBe && !Collections.disjoint(types, ARTICLES);
    }

    static PageKind of(Layout layout, Columns features, float[] p) {
        Columns page = new Columns(COUNT, 1);
        describe(layout, features, p, ASKED, page, 0);
        return new PageKind(ARTICLE.judge(page)[0], FORUM.judge(page)[0]);
    }

    /** Writes the means of some features into a row of their own, blocks weighed by words and probability. */
    static void describe(Layout layout, Columns features, float[] p, int[] asked, Columns into, int row) {
        double[] weights = new double[p.length];
        double mass = 1e-9;
        for (int b = 0; b < p.length; b++) {
            weights[b] = (layout.stats.words[b] + 1) * (p[b] + 0.02);
            mass += weights[b];
        }
        for (int feature : asked) {
            into.at(row, feature);
            into.put((float) (features.weighed(feature, weights) / mass));
        }
    }
}
