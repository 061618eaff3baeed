package org.copydesk.document;

import org.jspecify.annotations.Nullable;

/** A block as it reads after the edits so far, with the way back to the extracted text. */
public final class Passage {
    private static final char SOFT_HYPHEN = '\u00ad';
    private final int index;
    private final Block block;
    private final String text;
    /** Where each character came from, start and end in the extracted text; null where nothing was edited. */
    private final int @Nullable [] starts;

    private final int @Nullable [] ends;
    private @Nullable Boolean plain;

    private Passage(int index, Block block, String text, int @Nullable [] starts, int @Nullable [] ends) {
        this.index = index;
        this.block = block;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static Passage untouched(int index, Block block, String text) {
        return new Passage(index, block, text, null, null);
    }

    static Passage edited(int index, Block block, String text, int[] starts, int[] ends) {
        return new Passage(index, block, text, starts, ends);
    }

    /** Returns the index of the block in {@link Document#blocks()}. */
    public int index() {
        return index;
    }

    public Block block() {
        return block;
    }

    /** Returns the text as it reads now. */
    public String text() {
        return text;
    }

    /** Returns the offset in the extracted text of an offset in this passage, 0 to its length. */
    public int origin(int offset) {
        if (starts == null) {
            return block.start() + offset;
        }
        return offset == text.length() ? block.end() : starts[offset];
    }

    /** Tells whether a character stands right behind the one before it in the extracted text: nothing was taken out between. */
    public boolean follows(int offset) {
        return starts == null
                || ends == null
                || ends[offset - 1] == starts[offset]
                || isOneReplacement(offset - 1, offset);
    }

    /** Returns an edit that takes this whole block out of the text. */
    public Edit drop(String rule) {
        return Edit.drop(rule, block);
    }

    /**
     * Returns an edit of the extracted text for a span of this passage. Where the span begins or ends within the
     * replacement of an earlier edit, the new edit takes that one's place and keeps the rest of its words.
     */
    public Edit edit(String rule, int start, int end, String replacement) {
        if (starts == null || ends == null) {
            return new Edit(rule, block.start() + start, block.start() + end, replacement);
        }
        if (start == end) {
            return new Edit(rule, origin(start), origin(start), replacement);
        }
        int from = start;
        while (from > 0 && isOneReplacement(from - 1, from)) {
            from--;
        }
        int to = end;
        while (to < text.length() && isOneReplacement(to - 1, to)) {
            to++;
        }
        String words = text.substring(from, start) + replacement + text.substring(end, to);
        if (starts[from] == ends[to - 1] && words.isEmpty()) {
            return withoutInsertion(rule, from, to);
        }
        return new Edit(rule, starts[from], ends[to - 1], words);
    }

    /** What was only inserted has no span of its own: the character beside it goes along, and comes back. */
    private Edit withoutInsertion(String rule, int from, int to) {
        if (to < text.length()) {
            return edit(rule, from, to + 1, text.substring(to, to + 1));
        }
        return from > 0 ? edit(rule, from - 1, to, text.substring(from - 1, from)) : drop(rule);
    }

    /**
     * Tells whether the text is Latin letters and the marks of prose, parted by single blanks, as most paragraphs are:
     * there is no white space, hyphenation or character in it to repair.
     */
    public boolean isPlain() {
        if (plain == null) {
            plain = plain(text);
        }
        return plain;
    }

    private static boolean plain(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = c >= ' ' && c <= '~';
            boolean latin = c > '\u00a0' && c < '\u0300' && c != SOFT_HYPHEN;
            boolean dashOrQuote = c >= '\u2013' && c <= '\u2026';
            if (!ascii && !latin && !dashOrQuote || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return true;
    }

    /** No-break spaces are blank too, which {@link String#isBlank} does not think. */
    boolean isBlank() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOneReplacement(int a, int b) {
        return starts != null && ends != null && starts[a] == starts[b] && ends[a] == ends[b];
    }

    @Override
    public String toString() {
        return "Passage[" + index + ", " + text + "]";
    }
}
