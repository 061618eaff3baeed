package org.copydesk.rule.head;

import java.util.List;
import org.copydesk.document.Document;
import org.copydesk.document.Field;
import org.copydesk.document.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The title and the line that shows it.
 *
 * @param line index of the head line, or −1
 */
record TitleChoice(@Nullable String text, int line) {
    private static final TitleChoice NONE = new TitleChoice(null, -1);
    private static final int LONGEST = 220;
    private static final int MOST_WORDS = 32;
    private static final int MOST_WORDS_OF_SENTENCE = 14;

    static TitleChoice of(Document document, List<HeadLine> lines) {
        for (Signal signal : document.signals()) {
            if (signal.field() == Field.TITLE && !signal.value().isBlank()) {
                String title = signal.value().strip();
                return new TitleChoice(title, lineOf(title, lines));
            }
        }
        boolean headline = lines.size() > 1 && isHeadline(lines.get(0));
        return headline ? new TitleChoice(lines.get(0).text(), 0) : NONE;
    }

    private static int lineOf(String title, List<HeadLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).text().equalsIgnoreCase(title)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isHeadline(HeadLine line) {
        int words = line.words();
        return line.length() <= LONGEST
                && words <= MOST_WORDS
                && (!line.endsSentence() || words <= MOST_WORDS_OF_SENTENCE)
                && line.text().codePoints().anyMatch(Character::isLetter)
                && line.text().indexOf("://") < 0;
    }
}
