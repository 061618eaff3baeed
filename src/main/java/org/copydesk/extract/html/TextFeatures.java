package org.copydesk.extract.html;

import org.copydesk.document.BlockKind;

/** Describes a block by its own words: the first {@link #COUNT} of the {@link Features}. */
final class TextFeatures {
    static final int COUNT = 44 + 2 * Cue.ALL.length;

    private final Page page;
    private final Layout layout;
    private final TextStats stats;
    private final String articleBody;
    private final Columns into;

    TextFeatures(Layout layout, String articleBody, Columns into) {
        this.page = layout.page;
        this.layout = layout;
        this.stats = layout.stats;
        this.articleBody = articleBody;
        this.into = into;
    }

    void write(int b) {
        amounts(b);
        ends(b);
        kinds(b);
        copies(b);
        cues(b);
    }

    private void amounts(int b) {
        int words = stats.words[b];
        int length = page.length(b);
        int letters = Math.max(1, stats.letters[b]);
        into.put(words);
        into.put(length);
        into.put((float) length / Math.max(1, words));
        into.put(page.linkDensity(b));
        into.put(page.links[b]);
        into.put((float) words / (1 + page.links[b]));
        into.put(stats.sentenceEnds[b]);
        into.put((float) words / (1 + stats.sentenceEnds[b]));
        into.put(stats.commas[b]);
        into.put((float) stats.commas[b] / Math.max(1, words));
        into.put((float) stats.digits[b] / length);
        into.put((float) stats.capitals[b] / letters);
        into.put((float) stats.capitalized[b] / Math.max(1, words));
        into.put(stats.symbols[b]);
        into.put(stats.lineBreaks[b]);
        into.put((float) page.bold[b] / length);
        into.put((float) letters / length);
    }

    private void ends(int b) {
        char first = stats.first[b];
        char last = stats.last[b];
        into.put(isTerminal(last));
        into.put(last == ':');
        into.put(last == '…' || last == '»' || last == '→');
        into.put(last == '?');
        into.put(Character.isUpperCase(first));
        into.put(Character.isLowerCase(first));
        into.put(Character.isDigit(first));
        into.put(!Character.isLetterOrDigit(first));
    }

    static boolean isTerminal(char c) {
        return c == '.' || c == '!' || c == '?' || c == '"' || c == '”' || c == '。' || c == '»' || c == '“' || c == ')';
    }

    private void kinds(int b) {
        BlockKind kind = page.kind[b];
        into.put(kind.ordinal());
        into.put(kind == BlockKind.PARAGRAPH);
        into.put(kind == BlockKind.LINE);
        into.put(kind == BlockKind.LIST_ITEM);
        into.put(kind == BlockKind.HEADING);
        into.put(kind == BlockKind.TABLE_ROW);
        into.put(kind == BlockKind.CAPTION);
        into.put(kind == BlockKind.QUOTE || kind == BlockKind.CODE);
        into.put(layout.headingLevel(b));
        into.put(page.depth[page.holder[b]]);
    }

    private void copies(int b) {
        into.put(stats.copies[b]);
        into.put(stats.copiesBefore[b]);
        into.put(layout.likes[b]);
        into.put(layout.likeWords[b]);
        into.put((float) layout.likeWords[b] / layout.likes[b]);
        into.put(layout.titleLikeness[b]);
        into.put(!articleBody.isEmpty());
        into.put(inArticleBody(b));
    }

    private int inArticleBody(int b) {
        if (articleBody.isEmpty() || stats.words[b] < 3) {
            return -1;
        }
        int middle = (page.start[b] + page.end[b]) / 2;
        int from = Math.max(page.start[b], middle - 15);
        return articleBody.contains(page.text.substring(from, Math.min(page.end[b], from + 30))) ? 1 : 0;
    }

    private void cues(int b) {
        int from = b * Cue.ALL.length;
        into.put((float) stats.cues[from + Cue.FUNCTION.ordinal()] / Math.min(30, Math.max(1, stats.words[b])));
        for (int cue = 0; cue < Cue.ALL.length; cue++) {
            into.put(stats.cues[from + cue]);
            into.put((stats.firstCues[b] >> cue & 1) == 1);
        }
    }
}
