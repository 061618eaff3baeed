package org.copydesk.extract.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.copydesk.document.BlockKind;

/**
 * Describes every block of a page by numbers: its own words, its ancestors' tags and topics, its containers, its
 * neighbours, its place in the page. Row-major, {@link #STRIDE} per block. A change here needs a new training.
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
    private static final Map<String, Integer> TAG_IDS = new HashMap<>();

    static {
        for (int i = 0; i < TAGS.length; i++) {
            TAG_IDS.put(TAGS[i], i);
        }
    }

    private static final int OWN = 44 + 2 * Cue.ALL.length;
    private static final int CONTAINERS = 3 * 7;
    private static final int NEIGHBOURS = 4 * 7;
    private static final int PAGE = 30;
    static final int COUNT = OWN + TAGS.length + Topic.values().length + CONTAINERS + NEIGHBOURS + PAGE;

    private final Page page;
    private final Layout layout;
    private final TextStats stats;
    private final float[] rows;
    private final byte[] tagIds;
    private final float[] titleLikeness;
    private final Hints hints;
    private int at;
    private int lastHeading = -1;

    /**
     * What the page as a whole says of itself.
     *
     * @param articleBody text of the article by JSON-LD, or empty
     * @param types words of {@code og:type} and JSON-LD {@code @type}, lower case
     */
    record Hints(String articleBody, Set<String> types) {}

    /** Numbers per block in the array: the features, and room for what {@link Context} adds. */
    static final int STRIDE = COUNT + Context.COUNT;

    private Features(Layout layout, Hints hints) {
        this.page = layout.page;
        this.layout = layout;
        this.stats = layout.stats;
        this.hints = hints;
        this.rows = new float[page.blocks * STRIDE];
        this.tagIds = new byte[page.elements];
        this.titleLikeness = new float[page.blocks];
        for (int e = 0; e < page.elements; e++) {
            tagIds[e] = (byte) tagId(page.element[e].normalName());
        }
        for (int b = 0; b < page.blocks; b++) {
            titleLikeness[b] = layout.titleLikeness(b);
        }
    }

    static float[] of(Layout layout, Hints hints) {
        Features features = new Features(layout, hints);
        for (int b = 0; b < layout.page.blocks; b++) {
            features.row(b);
        }
        return features.rows;
    }

    private static int tagId(String name) {
        return TAG_IDS.getOrDefault(name, -1);
    }

    private void row(int b) {
        at = b * STRIDE;
        int from = at;
        own(b);
        expect(from + OWN);
        ancestors(page.holder[b]);
        expect(from + OWN + TAGS.length + Topic.values().length);
        containers(b);
        neighbours(b);
        expect(from + COUNT - PAGE);
        place(b);
        expect(from + COUNT);
        if (page.kind[b] == BlockKind.HEADING) {
            lastHeading = b;
        }
    }

    private void expect(int position) {
        if (at != position) {
            throw new AssertionError("features written: " + (at - position) + " too many");
        }
    }

    private void put(float value) {
        rows[at++] = value;
    }

    private void put(boolean value) {
        rows[at++] = value ? 1 : 0;
    }

    private void own(int b) {
        int words = stats.words[b];
        int length = page.length(b);
        int letters = Math.max(1, stats.letters[b]);
        put(words);
        put(length);
        put((float) length / Math.max(1, words));
        put(page.linkDensity(b));
        put(page.links[b]);
        put((float) words / (1 + page.links[b]));
        put(stats.sentenceEnds[b]);
        put((float) words / (1 + stats.sentenceEnds[b]));
        put(stats.commas[b]);
        put((float) stats.commas[b] / Math.max(1, words));
        put((float) stats.digits[b] / length);
        put((float) stats.capitals[b] / letters);
        put((float) stats.capitalized[b] / Math.max(1, words));
        put((float) stats.symbols[b]);
        put((float) stats.lineBreaks[b]);
        put((float) page.bold[b] / length);
        put((float) letters / length);
        put(isTerminal(stats.last[b]));
        put(stats.last[b] == ':');
        put(stats.last[b] == '…' || stats.last[b] == '»' || stats.last[b] == '→');
        put(stats.last[b] == '?');
        put(Character.isUpperCase(stats.first[b]));
        put(Character.isLowerCase(stats.first[b]));
        put(Character.isDigit(stats.first[b]));
        put(!Character.isLetterOrDigit(stats.first[b]));
        put(page.kind[b].ordinal());
        put(page.kind[b] == BlockKind.PARAGRAPH);
        put(page.kind[b] == BlockKind.LINE);
        put(page.kind[b] == BlockKind.LIST_ITEM);
        put(page.kind[b] == BlockKind.HEADING);
        put(page.kind[b] == BlockKind.TABLE_ROW);
        put(page.kind[b] == BlockKind.CAPTION);
        put(page.kind[b] == BlockKind.QUOTE || page.kind[b] == BlockKind.CODE);
        put(layout.headingLevel(b));
        put(page.depth[page.holder[b]]);
        put(stats.copies[b]);
        put(stats.copiesBefore[b]);
        put(layout.likes[b]);
        put(layout.likeWords[b]);
        put((float) layout.likeWords[b] / layout.likes[b]);
        put(titleLikeness[b]);
        put(!hints.articleBody().isEmpty());
        put(inArticleBody(b));
        put((float) stats.cues[b * Cue.ALL.length + Cue.FUNCTION.ordinal()] / Math.min(30, Math.max(1, words)));
        for (int cue = 0; cue < Cue.ALL.length; cue++) {
            put(stats.cues[b * Cue.ALL.length + cue]);
            put((stats.firstCues[b] >> cue & 1) == 1);
        }
    }

    private static boolean isTerminal(char c) {
        return c == '.' || c == '!' || c == '?' || c == '"' || c == '”' || c == '。' || c == '»' || c == '“' || c == ')';
    }

    private float inArticleBody(int b) {
        if (hints.articleBody().isEmpty() || stats.words[b] < 3) {
            return -1;
        }
        int middle = (page.start[b] + page.end[b]) / 2;
        int from = Math.max(page.start[b], middle - 15);
        String sample = page.text.substring(from, Math.min(page.end[b], from + 30));
        return hints.articleBody().contains(sample) ? 1 : 0;
    }

    private void ancestors(int holder) {
        int tags = at;
        int topics = at + TAGS.length;
        at = topics + Topic.values().length;
        Arrays.fill(rows, tags, at, FAR);
        long seen = 0;
        int distance = 0;
        for (int e = holder; e >= 0 && distance < FAR; e = page.parent[e], distance++) {
            if (page.parent[e] < 0 || page.element[e].normalName().equals("body")) {
                break;
            }
            if (tagIds[e] >= 0 && rows[tags + tagIds[e]] == FAR) {
                rows[tags + tagIds[e]] = distance;
            }
            for (long bits = page.topics[e] & ~seen; bits != 0; bits &= bits - 1) {
                rows[topics + Long.numberOfTrailingZeros(bits)] = distance;
            }
            seen |= page.topics[e];
        }
    }

    private void containers(int b) {
        int container = layout.container(page.holder[b]);
        for (int level = 0; level < 3; level++) {
            if (container < 0) {
                Arrays.fill(rows, at, at + 7, -1);
                at += 7;
                continue;
            }
            int blocks = layout.blocksIn(container);
            int words = layout.wordsIn(container);
            put(blocks);
            put(words);
            put((float) words / Math.max(1, blocks));
            put(layout.share(layout.linked, layout.chars, container));
            put(layout.share(layout.sentences, layout.words, container));
            put(layout.share(layout.paragraphs, layout.words, container));
            put((float) words / Math.max(1, layout.words[page.blocks]));
            container = layout.wider(container);
        }
    }

    private void neighbours(int b) {
        neighbour(b, b - 1);
        neighbour(b, b - 2);
        neighbour(b, b + 1);
        neighbour(b, b + 2);
    }

    private void neighbour(int b, int other) {
        if (other < 0 || other >= page.blocks) {
            Arrays.fill(rows, at, at + 7, -1);
            at += 7;
            return;
        }
        put(stats.words[other]);
        put(page.linkDensity(other));
        put(page.kind[other].ordinal());
        put(stats.sentenceEnds[other]);
        put(page.parent[page.holder[b]] == page.parent[page.holder[other]]);
        put(page.holder[other] == page.holder[b]);
        put(isTerminal(stats.last[other]));
    }

    private void place(int b) {
        int total = Math.max(1, layout.words[page.blocks]);
        put((float) b / page.blocks);
        put((float) layout.words[b] / total);
        put(b);
        put(page.blocks - b);
        put(layout.words[b]);
        put(page.blocks);
        put(total);
        put((float) layout.linked[page.blocks] / Math.max(1, layout.chars[page.blocks]));
        put(layout.paragraphs[page.blocks]);
        put(layout.paragraphs[b]);
        put(layout.paragraphs[page.blocks] - layout.paragraphs[b]);
        put((float) layout.sentences[page.blocks] / total);
        put(layout.titleBlock < 0 ? -999 : Math.max(-99, Math.min(300, b - layout.titleBlock)));
        put(layout.titleBlock < 0 ? -999 : layout.words[b] - layout.words[layout.titleBlock]);
        put(lastHeading < 0 ? 999 : b - lastHeading);
        put(headingHints(Cue.READ, Cue.NAVIGATE));
        put(headingHints(Cue.COMMENT, Cue.COMMENT));
        put(headingHints(Cue.SHARE, Cue.SUBSCRIBE));
        put(headingHints(Cue.BYLINE, Cue.CONTACT));
        put(headingHints(Cue.BUY, Cue.ADVERTISEMENT));
        put(lastHeading < 0 ? 9 : layout.headingLevel(lastHeading));
        put(lastHeading < 0 ? 0 : titleLikeness[lastHeading]);
        put(layout.holds(layout.readable, b));
        put(layout.readable < 0 ? 0 : (float) layout.wordsIn(layout.readable) / total);
        put(layout.holds(layout.declared, b));
        put(layout.declared < 0 ? 0 : (float) layout.wordsIn(layout.declared) / total);
        put(hasType("article") || hasType("newsarticle") || hasType("blogposting"));
        put(hasType("product") || hasType("og:product"));
        put(hasType("discussionforumposting") || hasType("qapage") || hasType("question"));
        put(hasType("collectionpage") || hasType("itemlist") || hasType("searchresultspage"));
    }

    private boolean headingHints(Cue one, Cue other) {
        int wanted = 1 << one.ordinal() | 1 << other.ordinal();
        return lastHeading >= 0 && (stats.firstCues[lastHeading] & wanted) != 0;
    }

    private boolean hasType(String type) {
        return hints.types().contains(type);
    }
}
