package org.copydesk.extract.html;

import java.util.Map;
import java.util.Set;
import org.copydesk.document.BlockKind;

/**
 * Describes every block of a page by numbers: its own words, its ancestors' tags and topics, its containers, its
 * neighbours, its place in the page. A change here needs a new training.
 */
final class Features {
    /** Farther ancestors are as good as none. */
    private static final int FAR = 24;

    private static final String[] TAGS = {
        "article",
        "main",
        "nav",
        "aside",
        "footer",
        "header",
        "section",
        "ul",
        "ol",
        "table",
        "figure",
        "blockquote",
        "form",
        "p",
        "a",
        "button",
        "details",
        "dl"
    };
    private static final Map<String, Byte> TAG_IDS = new java.util.HashMap<>();
    private static final byte OTHER = -1;
    private static final byte ROOT = -2;

    static {
        for (int i = 0; i < TAGS.length; i++) {
            TAG_IDS.put(TAGS[i], (byte) i);
        }
    }

    private static final int ANCESTOR_TOPICS = TextFeatures.COUNT + TAGS.length;
    private static final int CONTAINERS = ANCESTOR_TOPICS + Topic.values().length;
    private static final int CONTAINER = 7;
    private static final int NEIGHBOUR = 7;
    private static final int PLACE = CONTAINERS + 3 * CONTAINER + 4 * NEIGHBOUR;
    static final int COUNT = PLACE + 30;
    /** The features, and what {@link Context} adds to them. */
    static final int ALL = COUNT + Context.COUNT;

    private final Page page;
    private final Layout layout;
    private final TextStats stats;
    /** Whether the page calls itself an article, a product, a discussion, a collection. */
    private final boolean[] types;

    private final Columns into;
    private final TextFeatures ofText;
    /** By element: its tag's place in {@link #TAGS}, or one of the two below. */
    private final byte[] tagIds;

    private int lastHeading = -1;

    /**
     * What the page as a whole says of itself.
     *
     * @param articleBody text of the article by JSON-LD, or empty
     * @param types words of {@code og:type} and JSON-LD {@code @type}, lower case
     */
    record Hints(String articleBody, Set<String> types) {}

    private Features(Layout layout, Hints hints) {
        this.page = layout.page;
        this.layout = layout;
        this.stats = layout.stats;
        this.types = types(hints.types());
        this.into = new Columns(ALL, page.blocks);
        this.ofText = new TextFeatures(layout, hints.articleBody(), into);
        into.fillColumns(TextFeatures.COUNT, CONTAINERS - TextFeatures.COUNT, FAR);
        this.tagIds = new byte[page.elements];
        for (int e = 0; e < page.elements; e++) {
            tagIds[e] = page.isRoot(e) ? ROOT : TAG_IDS.getOrDefault(page.element[e].normalName(), OTHER);
        }
    }

    /** Returns the features of all blocks, with room for those of {@link Context}. */
    static Columns of(Layout layout, Hints hints) {
        Features features = new Features(layout, hints);
        for (int b = 0; b < layout.page.blocks; b++) {
            features.row(b);
        }
        return features.into;
    }

    private void row(int b) {
        into.at(b, 0);
        ofText.write(b);
        into.expect(TextFeatures.COUNT);
        ancestors(page.holder[b]);
        into.at(b, CONTAINERS);
        containers(b);
        neighbour(b, b - 1);
        neighbour(b, b - 2);
        neighbour(b, b + 1);
        neighbour(b, b + 2);
        into.expect(PLACE);
        place(b);
        sections(b);
        declarations(b);
        into.expect(COUNT);
        if (page.kind[b] == BlockKind.HEADING) {
            lastHeading = b;
        }
    }

    /** Writes how near the nearest of each kind is; the columns say {@link #FAR} already. */
    private void ancestors(int holder) {
        int tagsSeen = 0;
        long topicsSeen = 0;
        int e = holder;
        for (int distance = 0; distance < FAR && e >= 0 && tagIds[e] != ROOT; distance++) {
            int tag = tagIds[e];
            if (tag >= 0 && (tagsSeen >> tag & 1) == 0) {
                into.set(TextFeatures.COUNT + tag, distance);
                tagsSeen |= 1 << tag;
            }
            for (long bits = page.topics[e] & ~topicsSeen; bits != 0; bits &= bits - 1) {
                into.set(ANCESTOR_TOPICS + Long.numberOfTrailingZeros(bits), distance);
            }
            topicsSeen |= page.topics[e];
            e = page.parent[e];
        }
    }

    private void containers(int b) {
        int container = layout.container(page.holder[b]);
        for (int level = 0; level < 3; level++) {
            if (container < 0) {
                into.fill(-1, CONTAINER);
                continue;
            }
            int blocks = layout.blocksIn(container);
            int words = layout.wordsIn(container);
            into.put(blocks);
            into.put(words);
            into.put((float) words / Math.max(1, blocks));
            into.put(layout.share(layout.linked, layout.chars, container));
            into.put(layout.share(layout.sentences, layout.words, container));
            into.put(layout.share(layout.paragraphs, layout.words, container));
            into.put((float) words / Math.max(1, layout.words[page.blocks]));
            container = layout.wider(container);
        }
    }

    private void neighbour(int b, int other) {
        if (other < 0 || other >= page.blocks) {
            into.fill(-1, NEIGHBOUR);
            return;
        }
        into.put(stats.words[other]);
        into.put(page.linkDensity(other));
        into.put(page.kind[other].ordinal());
        into.put(stats.sentenceEnds[other]);
        into.put(page.parent[page.holder[b]] == page.parent[page.holder[other]]);
        into.put(page.holder[other] == page.holder[b]);
        into.put(TextFeatures.isTerminal(stats.last[other]));
    }

    private void place(int b) {
        int n = page.blocks;
        int total = Math.max(1, layout.words[n]);
        into.put((float) b / n);
        into.put((float) layout.words[b] / total);
        into.put(b);
        into.put(n - b);
        into.put(layout.words[b]);
        into.put(n);
        into.put(total);
        into.put((float) layout.linked[n] / Math.max(1, layout.chars[n]));
        into.put(layout.paragraphs[n]);
        into.put(layout.paragraphs[b]);
        into.put(layout.paragraphs[n] - layout.paragraphs[b]);
        into.put((float) layout.sentences[n] / total);
        into.put(layout.titleBlock < 0 ? -999 : Math.max(-99, Math.min(300, b - layout.titleBlock)));
        into.put(layout.titleBlock < 0 ? -999 : layout.words[b] - layout.words[layout.titleBlock]);
    }

    /** What the last heading says of the blocks below it. */
    private void sections(int b) {
        into.put(lastHeading < 0 ? 999 : b - lastHeading);
        into.put(headingHints(Cue.READ, Cue.NAVIGATE));
        into.put(headingHints(Cue.COMMENT, Cue.COMMENT));
        into.put(headingHints(Cue.SHARE, Cue.SUBSCRIBE));
        into.put(headingHints(Cue.BYLINE, Cue.CONTACT));
        into.put(headingHints(Cue.BUY, Cue.ADVERTISEMENT));
        into.put(lastHeading < 0 ? 9 : layout.headingLevel(lastHeading));
        into.put(lastHeading < 0 ? 0 : layout.titleLikeness[lastHeading]);
    }

    private boolean headingHints(Cue one, Cue other) {
        int wanted = 1 << one.ordinal() | 1 << other.ordinal();
        return lastHeading >= 0 && (stats.firstCues[lastHeading] & wanted) != 0;
    }

    private void declarations(int b) {
        int total = Math.max(1, layout.words[page.blocks]);
        into.put(layout.holds(layout.readable, b));
        into.put(layout.readable < 0 ? 0 : (float) layout.wordsIn(layout.readable) / total);
        into.put(layout.holds(layout.declared, b));
        into.put(layout.declared < 0 ? 0 : (float) layout.wordsIn(layout.declared) / total);
        for (boolean declared : types) {
            into.put(declared);
        }
    }

    private static boolean[] types(Set<String> types) {
        return new boolean[] {
            types.contains("article") || types.contains("newsarticle") || types.contains("blogposting"),
            types.contains("product") || types.contains("og:product"),
            types.contains("discussionforumposting") || types.contains("qapage") || types.contains("question"),
            types.contains("collectionpage") || types.contains("itemlist") || types.contains("searchresultspage")
        };
    }
}
