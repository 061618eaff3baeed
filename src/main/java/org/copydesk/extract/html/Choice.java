package org.copydesk.extract.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.copydesk.document.BlockKind;

/**
 * Chooses the main text of a page from the probabilities of its blocks. The classifier judges blocks one by one; here
 * whole regions are judged: comments under an article, teasers and notices within it, captions, and what repeats the
 * title above it.
 *
 * <p>Thresholds were chosen on the development pages of the benchmark, not fitted and not cross-validated.
 */
final class Choice {
    /** Blocks of articles above this are main text; F1 is flat from .48 to .54. */
    private static final float CUT = 0.5f;
    /** The same for all other kinds of pages, whose parts are less sure of themselves. */
    private static final float CUT_OTHER = 0.4f;
    /** Rows of numbers look less like an article than they are: its tables are taken above this share of the cut. */
    private static final float TABLES = 0.6f;
    /** Comments that the classifier believes in more than this are what the page is about. */
    private static final float COMMENTS = 0.85f;
    /** The same for two remarks or more that follow a text. */
    private static final float THREADS = 0.93f;
    /** The same for teasers, notices and asides. */
    private static final float ASIDES = 0.93f;
    /** Where more of the text than this calls itself aside, the names mean something else. */
    private static final double MOST_ASIDE = 0.33;
    /** A page with less text outside its comments may consist of comments. */
    private static final int OWN_WORDS = 100;
    /** A title that the page repeats has at least this share of its words. */
    private static final float ALIKE = 0.75f;

    /** Words in a row that a page says twice; refrains and disclaimers have fewer. */
    private static final int COPY = 60;

    private static final int FIRST_PARAGRAPH = 15;
    private static final int LONGEST_CAPTION = 120;
    private static final long ASIDE = Topic.NEWSLETTER.bit()
            | Topic.COOKIE.bit()
            | Topic.LOGIN.bit()
            | Topic.MODAL.bit()
            | Topic.SHARE.bit()
            | Topic.RELATED.bit()
            | Topic.MORE.bit()
            | Topic.PROMO.bit()
            | Topic.ADVERTISEMENT.bit();

    private final Layout layout;
    private final Page page;
    private final float[] p;
    private final boolean article;
    private final boolean[] body;

    private Choice(Layout layout, float[] p, boolean article) {
        this.layout = layout;
        this.page = layout.page;
        this.p = p;
        this.article = article;
        this.body = new boolean[page.blocks];
    }

    /**
     * Returns for each block whether it is main text.
     *
     * @param article whether the page is one, or of any other kind
     */
    static boolean[] of(Layout layout, float[] p, boolean article) {
        Choice choice = new Choice(layout, p, article);
        float cut = choice.article ? CUT : CUT_OTHER;
        for (int b = 0; b < p.length; b++) {
            choice.body[b] = p[b] > cut && !choice.isCaption(b) && !choice.isTime(b);
        }
        choice.keepTablesWhole(choice.article ? cut * TABLES : cut);
        choice.dropTitles();
        choice.dropCopies();
        if (choice.article) {
            choice.dropRegions();
            choice.dropPointers();
        }
        return choice.body;
    }

    /** Says of a whole block that it is a moment: the time of an entry of a live blog, "11 minutes ago". */
    private boolean isTime(int b) {
        return page.element[page.holder[b]].normalName().equals("time");
    }

    private boolean isCaption(int b) {
        if (page.kind[b] == BlockKind.CAPTION) {
            return true;
        }
        int at = page.holder[b];
        for (int step = 0; step <= 2 && at >= 0; step++, at = page.parent[at]) {
            if (Topic.CAPTION.in(page.topics[at]) && layout.wordsIn(at) <= LONGEST_CAPTION) {
                return true;
            }
        }
        return false;
    }

    /** Rows of numbers say little one by one: a table is main text, or it is not. */
    private void keepTablesWhole(float cut) {
        for (int e = 0; e < page.elements; e++) {
            int from = page.blockFrom[e];
            int to = page.blockTo[e];
            if (page.tag[e] == TagKind.TABLE && to > from + 1 && isOfRows(from, to)) {
                double words = 0;
                double belief = 0;
                for (int b = from; b < to; b++) {
                    words += layout.stats.words[b] + 1;
                    belief += (layout.stats.words[b] + 1) * p[b];
                }
                Arrays.fill(body, from, to, belief > cut * words);
            }
        }
    }

    private boolean isOfRows(int from, int to) {
        for (int b = from; b < to; b++) {
            if (page.kind[b] != BlockKind.TABLE_ROW) {
                return false;
            }
        }
        return true;
    }

    /** The title stands in its own field; so does what repeats it before the text begins. */
    private void dropTitles() {
        for (int b = 0; b < body.length; b++) {
            boolean heading = page.kind[b] == BlockKind.HEADING;
            if (body[b] && layout.stats.words[b] >= FIRST_PARAGRAPH && !heading) {
                break;
            }
            if (heading && layout.headingLevel(b) == 1 || layout.titleLikeness[b] >= ALIKE) {
                body[b] = false;
            }
        }
        if (layout.titleBlock >= 0) {
            body[layout.titleBlock] = false;
        }
    }

    /** Some pages carry their text once for each width of screen; the first is enough. */
    private void dropCopies() {
        int[] original = originals();
        int from = 0;
        while (from < body.length) {
            int words = 0;
            int last = -1;
            int to = from;
            for (; to < body.length && (!body[to] || original[to] > last); to++) {
                words += body[to] ? layout.stats.words[to] : 0;
                last = body[to] ? original[to] : last;
            }
            if (words >= COPY) {
                Arrays.fill(body, from, to, false);
            }
            from = Math.max(to, from + 1);
        }
    }

    /** Returns for each block the first one of main text that says the same, or −1 where none does before it. */
    private int[] originals() {
        int[] original = new int[body.length];
        Map<String, Integer> said = new HashMap<>();
        for (int b = 0; b < body.length; b++) {
            Integer first = body[b] ? said.putIfAbsent(page.blockText(b), b) : null;
            original[b] = first == null ? -1 : first;
        }
        return original;
    }

    private void dropRegions() {
        int n = body.length;
        double[] words = new double[n + 1];
        double[] belief = new double[n + 1];
        for (int b = 0; b < n; b++) {
            int size = body[b] ? layout.stats.words[b] + 1 : 0;
            words[b + 1] = words[b] + size;
            belief[b + 1] = belief[b] + size * p[b];
        }
        boolean[] aside = new boolean[n];
        int[] remarks = remarks();
        for (int e = 0; e < page.elements; e++) {
            int from = page.blockFrom[e];
            int to = page.blockTo[e];
            double inside = words[to] - words[from];
            double mean = (belief[to] - belief[from]) / inside;
            if (Topic.COMMENT.in(page.topics[e])) {
                boolean thread = words[from] >= OWN_WORDS && (remarks[e] > 1 || remarks[page.parent[e]] > 1);
                if (words[n] - inside >= OWN_WORDS && mean < (thread ? THREADS : COMMENTS)) {
                    Arrays.fill(body, from, to, false);
                }
            } else if (isAside(e) && inside < words[n] / 3 && mean < ASIDES) {
                Arrays.fill(aside, from, to, true);
            }
        }
        dropAsides(aside, MOST_ASIDE * words[n]);
    }

    /** Counts for each element the children that call themselves comments: two or more are a thread. */
    private int[] remarks() {
        int[] remarks = new int[page.elements];
        for (int e = 1; e < page.elements; e++) {
            if (Topic.COMMENT.in(page.topics[e]) && page.blockTo[e] > page.blockFrom[e]) {
                remarks[page.parent[e]]++;
            }
        }
        return remarks;
    }

    private boolean isAside(int e) {
        return (page.topics[e] & ASIDE) != 0 || page.element[e].normalName().equals("aside");
    }

    private void dropAsides(boolean[] aside, double most) {
        int words = 0;
        for (int b = 0; b < aside.length; b++) {
            words += aside[b] && body[b] ? layout.stats.words[b] + 1 : 0;
        }
        for (int b = 0; b < aside.length && words <= most; b++) {
            body[b] &= !aside[b];
        }
    }

    /** Drops short blocks that are mostly a link and begin by asking to read on. */
    private void dropPointers() {
        int read = 1 << Cue.READ.ordinal();
        for (int b = 0; b < body.length; b++) {
            boolean asks = (layout.stats.firstCues[b] & read) != 0;
            body[b] &= !(asks && page.linkDensity(b) > 0.5f && layout.stats.words[b] <= 30);
        }
    }
}
