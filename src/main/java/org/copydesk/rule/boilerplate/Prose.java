package org.copydesk.rule.boilerplate;

import java.util.List;
import org.copydesk.document.Block;
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
    /** Shorter lines may be subheadings. */
    private static final int PARAGRAPH_WORDS = 10;

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
        Block block = passage.block();
        return (isText(block) || block.kind() == BlockKind.QUOTE)
                && Ending.isStopped(passage.text())
                && hasWords(passage.text(), words);
    }

    /** Tells whether of the paragraphs of some length there are so many, and such a share of them ends in a stop. */
    static boolean writesStops(List<Passage> passages, int fewest, double share) {
        int all = 0;
        int stopped = 0;
        for (Passage passage : passages) {
            if (isText(passage.block()) && hasWords(passage.text(), PARAGRAPH_WORDS)) {
                all++;
                stopped += Ending.isStopped(passage.text()) ? 1 : 0;
            }
        }
        return all >= fewest && stopped >= share * all;
    }

    /** Tells whether a block is running text, or a line that may be. */
    static boolean isText(Block block) {
        return block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LINE;
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
