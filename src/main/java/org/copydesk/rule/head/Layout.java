package org.copydesk.rule.head;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.copydesk.document.Edit;
import org.jspecify.annotations.Nullable;

/** Which line of the head is what, and the edits that take them out of the text. */
final class Layout {
    private static final int SHORTEST_STANDFIRST = 5;
    private static final int LONGEST_STANDFIRST = 400;
    private static final int LONGEST_MEDIA_TITLE = 14;
    private static final int LONGEST_LABEL = 8;

    private final List<HeadLine> lines;
    private final TitleChoice title;
    private final String[] rules;
    private @Nullable String standfirst;

    Layout(List<HeadLine> lines, TitleChoice title) {
        this.lines = lines;
        this.title = title;
        rules = new String[lines.size()];
        Arrays.fill(rules, 0, title.masthead(), "head/masthead");
        if (title.line() >= 0) {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).text();
                boolean own = i == title.line() || i == title.last();
                if (own
                        || line.equalsIgnoreCase(lines.get(title.line()).text())
                        || line.equalsIgnoreCase(title.text())) {
                    rules[i] = "head/title";
                }
            }
        }
    }

    /** Marks what a page shows between a headline and the same once more above its text: menus, labels, contacts. */
    void surroundings() {
        if (lines.stream().skip(title.last() + 1).noneMatch(HeadLine::isProse)) {
            return;
        }
        for (int i = Math.max(0, title.line() + 1); i < title.last(); i++) {
            if (rules[i] == null
                    && lines.get(i).words() <= LONGEST_LABEL
                    && !lines.get(i).endsSentence()) {
                rules[i] = "head/navigation";
            }
        }
    }

    void byline(List<Integer> at) {
        at.forEach(line -> mark(line, "head/byline"));
    }

    /** @param line on which the date stands, or −1 */
    void date(int line) {
        if (line >= 0) {
            mark(line, "head/date");
        }
    }

    private void mark(int line, String rule) {
        if (rules[line] == null && !lines.get(line).isProse()) {
            rules[line] = rule;
        }
    }

    private int lastMarked() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if ("head/byline".equals(rules[i]) || "head/date".equals(rules[i])) {
                return i;
            }
        }
        return -1;
    }

    private int firstMarkedAfterTitle() {
        for (int i = title.line() + 1; i < lines.size(); i++) {
            if ("head/byline".equals(rules[i]) || "head/date".equals(rules[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the paragraph between the title and the names or the date, if that is how the head is built. */
    @Nullable
    String standfirst() {
        int first = firstMarkedAfterTitle();
        if (title.line() >= 0 && first > title.line() + 1 && first <= title.line() + 4) {
            for (int i = title.line() + 1; i < first; i++) {
                HeadLine line = lines.get(i);
                boolean fits = line.words() >= SHORTEST_STANDFIRST && line.length() <= LONGEST_STANDFIRST;
                if (rules[i] == null && fits && standfirst == null) {
                    rules[i] = "head/standfirst";
                    standfirst = line.text();
                }
            }
        }
        mediaTitle();
        return standfirst;
    }

    /** A short line right below the date, an empty line and prose after it, is what a player showed. */
    private void mediaTitle() {
        int i = lastMarked() + 1;
        if (i <= 0 || i + 1 >= lines.size() || title.line() < 0 || title.line() >= i || rules[i] != null) {
            return;
        }
        HeadLine line = lines.get(i);
        boolean alone = !line.gapBefore()
                && lines.get(i + 1).gapBefore()
                && lines.get(i + 1).isProse();
        if (alone && "head/date".equals(rules[i - 1]) && line.words() <= LONGEST_MEDIA_TITLE && !line.endsSentence()) {
            rules[i] = "head/media-title";
        }
    }

    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < rules.length; i++) {
            if (rules[i] != null) {
                edits.add(Edit.cut(rules[i], lines.get(i).start(), lines.get(i).end()));
            }
        }
        return edits;
    }
}
