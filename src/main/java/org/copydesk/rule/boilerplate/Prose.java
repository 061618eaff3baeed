package org.copydesk.rule.boilerplate;

import java.util.List;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Passage;

/**
 * Where a document's prose begins and ends. Before and after lie the edges, where weak signs of boilerplate count.
 *
 * @param first index of the first passage of prose; the number of passages when there is none
 * @param last index of the last; −1 when there is none
 */
public record Prose(int first, int last) {
    /** A teaser or label is shorter: 9 of 10 paragraphs of news have more words. */
    private static final int MIN_WORDS = 15;

    public static Prose of(List<Passage> passages) {
        int first = 0;
        while (first < passages.size() && !isProse(passages.get(first))) {
            first++;
        }
        int last = passages.size() - 1;
        while (last >= 0 && !isProse(passages.get(last))) {
            last--;
        }
        return new Prose(first, last);
    }

    public boolean isHead(int passage) {
        return passage < first;
    }

    public boolean isTail(int passage) {
        return last >= 0 && passage > last;
    }

    public static boolean isProse(Passage passage) {
        return isSentence(passage, MIN_WORDS);
    }

    /** Tells whether a passage is text of so many words or more that ends in a stop. */
    public static boolean isSentence(Passage passage, int words) {
        BlockKind kind = passage.block().kind();
        boolean isText = kind == BlockKind.PARAGRAPH || kind == BlockKind.LINE || kind == BlockKind.QUOTE;
        return isText && Ending.isStopped(passage.text()) && hasWords(passage.text(), words);
    }

    static boolean hasWords(String text, int wanted) {
        int words = 0;
        boolean blank = true;
        for (int i = 0; i < text.length() && words < wanted; i++) {
            boolean isBlank = Ending.isBlank(text.charAt(i));
            words += blank && !isBlank ? 1 : 0;
            blank = isBlank;
        }
        return words >= wanted;
    }
}
