package org.copydesk.rule.head;

import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Role;

/**
 * Where each line of a head stands, and whether it is one at all: what reads like a sentence, an item, a heading, code, a
 * quotation or a row of a table is text wherever it stands, and no name or date is read from it. A head ends where running text
 * begins; one paragraph of it may be a standfirst.
 */
final class Places {
    /** Two paragraphs that follow each other are text; the first alone may be a standfirst. */
    private static final int STANDFIRST = 1;

    private static final int SHORTEST_SENTENCE = 5;
    private static final int SHORTEST_INTRODUCTION = 4;

    private static final Pattern ITEM = Pattern.compile(
            "(?:[-*•◦▪‣●·+–—]\\s+|\\(?(?:\\d{1,3}|[a-zA-Z])[.)](?:\\s+|$)|\\[[ xX]\\]\\s).*", Pattern.DOTALL);
    private static final Pattern NUMBERED =
            Pattern.compile("\\(?(?:\\d{1,3}|[a-zA-Z])[.)](?:\\s+|$).*", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile(
            "::|=>|->|\\(\\)|[{}]|</|/>|;\\s*$|\\s[=!]=?\\s|^\\s*(?:\\$|#!|//|/\\*)\\s?|\\b(?:SELECT|GROUP BY|ORDER BY|WHERE)\\b");
    private static final Pattern QUOTED = Pattern.compile("[\"“„«‘「『>].*", Pattern.DOTALL);
    /** How social networks sign what others embed: a dash, a name, a handle; or a link to their short addresses. */
    private static final Pattern EMBED =
            Pattern.compile("(?:[—–]|--|&mdash;)\\s?[^—–]{0,60}\\(@\\w+\\)|\\bpic\\.twitter\\.com/|\\bt\\.co/\\w");

    private final List<HeadLine> lines;
    private final boolean isPage;
    private final boolean hasGaps;
    private final int[] proseBefore;

    Places(List<HeadLine> lines) {
        this.lines = lines;
        isPage = lines.stream().anyMatch(line -> line.role() != Role.UNKNOWN);
        hasGaps = lines.stream().skip(1).anyMatch(HeadLine::gapBefore);
        proseBefore = new int[lines.size()];
        int prose = 0;
        for (int i = 0; i < lines.size(); i++) {
            proseBefore[i] = prose;
            prose += lines.get(i).isProse() ? 1 : 0;
        }
    }

    /** Tells whether structure says what is main text; else the lines are all that is known. */
    boolean isPage() {
        return isPage;
    }

    /** Tells whether a line stands in the head of a text, before any paragraph. */
    boolean isAbove(int i) {
        return isPage || proseBefore[i] == 0;
    }

    /** Tells whether empty lines part what belongs together, so that a lone line between two is a heading as likely as a name. */
    boolean hasGaps() {
        return hasGaps;
    }

    /** Tells whether running text goes before a line, more than a standfirst. */
    boolean isWithin(int i) {
        return !isPage && proseBefore[i] > STANDFIRST;
    }

    /** Tells whether a line has the mark of an item before its words; a hyphen may be an ornament. */
    boolean isItem(int i) {
        return ITEM.matcher(lines.get(i).text()).matches();
    }

    /** Tells whether a line is somebody else's words: code, or what a social network shows. */
    boolean isForeign(int i) {
        HeadLine line = lines.get(i);
        return line.kind() == BlockKind.CODE
                || EMBED.matcher(line.text()).find()
                || !isPage && CODE.matcher(line.text()).find();
    }

    /** Tells whether a line is text by its form. */
    boolean isText(int i) {
        HeadLine line = lines.get(i);
        String words = line.text();
        if (isForeign(i)) {
            return true;
        }
        if (isPage && line.role() != Role.BODY) {
            return false;
        }
        return switch (line.kind()) {
            case CODE, TABLE_ROW, QUOTE, LIST_ITEM -> true;
            default ->
                NUMBERED.matcher(words).matches()
                        || CODE.matcher(words).find()
                        || QUOTED.matcher(words).matches()
                        || line.endsSentence() && line.words() > SHORTEST_SENTENCE
                        || words.endsWith(":") && line.words() >= SHORTEST_INTRODUCTION
                        || words.endsWith("?");
        };
    }
}
