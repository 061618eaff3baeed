package org.copydesk.rule;

import java.util.ArrayList;
import java.util.List;

/** Cuts a paragraph into sentences, roughly: good enough to find a notice among them, never to count them. */
public final class Sentences {
    private Sentences() {}

    /** From {@code start} to {@code end}, without the blanks around. */
    public record Span(int start, int end) {}

    public static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || isEnd(text, i)) {
                int end = c == '\n' ? i : closed(text, i + 1);
                add(spans, text, start, end);
                start = end;
                i = Math.max(i, end - 1);
            }
        }
        add(spans, text, start, text.length());
        return spans;
    }

    private static void add(List<Span> spans, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            spans.add(new Span(from, to));
        }
    }

    /** A stop ends a sentence before a blank and a capital, or where a capital is glued to it. */
    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        if (c != '.' && c != '!' && c != '?' && c != '\u2026') {
            return false;
        }
        int next = closed(text, at + 1);
        if (next >= text.length()) {
            return true;
        }
        boolean glued = !isBlank(text.charAt(next));
        if (glued) {
            return at > 1 && Character.isLowerCase(text.charAt(at - 1)) && Character.isUpperCase(text.charAt(next));
        }
        while (next < text.length() && isBlank(text.charAt(next))) {
            next++;
        }
        return next == text.length() || !Character.isLowerCase(text.charAt(next));
    }

    private static int closed(String text, int at) {
        int end = at;
        while (end < text.length() && "\"'\u201d\u2019)]".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
