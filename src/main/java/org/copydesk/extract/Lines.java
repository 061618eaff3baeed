package org.copydesk.extract;

import java.util.Arrays;

/** The lines of a text: where each begins and ends, white space at both ends left out. */
final class Lines {
    private final String text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] rawStarts = new int[64];
    private boolean[] breaks = new boolean[64];
    private int count;

    Lines(String text, int from) {
        this(text, from, text.length());
    }

    Lines(String text, int from, int to) {
        this.text = text;
        int start = from;
        boolean pageBreak = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\f') {
                add(start, i, pageBreak);
                pageBreak = c == '\f';
                start = i + 1;
            }
        }
        add(start, to, pageBreak);
    }

    private void add(int rawStart, int rawEnd, boolean pageBreak) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            rawStarts = Arrays.copyOf(rawStarts, count * 2);
            breaks = Arrays.copyOf(breaks, count * 2);
        }
        int start = rawStart;
        int end = rawEnd;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        starts[count] = start;
        ends[count] = end;
        rawStarts[count] = rawStart;
        breaks[count] = pageBreak;
        count++;
    }

    int count() {
        return count;
    }

    int start(int line) {
        return starts[line];
    }

    int end(int line) {
        return ends[line];
    }

    int length(int line) {
        return ends[line] - starts[line];
    }

    boolean isBlank(int line) {
        return starts[line] == ends[line];
    }

    /** Spaces before the text; a tab counts four. */
    int indent(int line) {
        int indent = 0;
        for (int i = rawStarts[line]; i < starts[line]; i++) {
            indent += text.charAt(i) == '\t' ? 4 : 1;
        }
        return indent;
    }

    /** Whether a form feed stands before the line. */
    boolean afterPageBreak(int line) {
        return breaks[line];
    }

    String text(int line) {
        return text.substring(starts[line], ends[line]);
    }

    char first(int line) {
        return text.charAt(starts[line]);
    }

    char last(int line) {
        return text.charAt(ends[line] - 1);
    }

    /** Characters of the first word of a line. */
    int firstWord(int line) {
        int i = starts[line];
        while (i < ends[line] && !Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i - starts[line];
    }
}
