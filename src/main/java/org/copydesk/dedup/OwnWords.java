package org.copydesk.dedup;

import java.util.BitSet;

/**
 * What of a text are the words of whoever wrote it: without the letter below a reply, long quotations, and what follows
 * the mark of a signature. Two answers to one letter, and two articles around one speech, are no copies of each other
 * for what they quote.
 *
 * <pre>
 * I would rather we asked the printers.
 * On 7/10/20, 3:52 AM, "Jan Kowal" &lt;jan@example.org&gt; wrote:      from here on it is a letter below
 * Thank you, Cole. …
 * </pre>
 */
final class OwnWords {
    /** A quotation of fewer words is a part of the story. */
    private static final int LONG_QUOTE = 40;
    /** With fewer words above it, a letter is passed on and not answered. */
    private static final int FEW = 5;
    /** With fewer words around it, a quotation is the text. */
    private static final int HEAD = 35;
    /** A line that leads to a letter is no longer than this. */
    private static final int LEAD = 300;
    /** So many labels make the head of a letter. */
    private static final int LABELS = 3;
    /** Characters of a signature, its mark included. */
    private static final int SIGNATURE = 600;

    private final char[] text;
    private final int length;
    private final BitSet quoted;

    private OwnWords(CanonicalText text) {
        this.text = text.chars;
        this.length = text.length;
        this.quoted = new BitSet(length);
    }

    /** Returns the text without what it quotes, or the text itself where hardly anything would be left. */
    static CanonicalText of(CanonicalText text) {
        OwnWords words = new OwnWords(text);
        int end = words.letter();
        if (end < text.length && words.countWords(0, end) >= FEW) {
            words.quoted.set(end, text.length);
        } else {
            end = text.length;
        }
        words.quotations(end);
        return words.quoted.isEmpty() ? text : text.without(words.quoted);
    }

    /** Returns where a letter begins that the text quotes to its end, or a signature; its length where none does. */
    private int letter() {
        for (int from = 0; from < length; from = endOfLine(from) + 1) {
            int to = endOfLine(from);
            if (from > 0 && (leadsToLetter(from, to) || isSignatureMark(from, to))) {
                return from;
            }
        }
        return length;
    }

    private int endOfLine(int from) {
        int to = from;
        while (to < length && text[to] != '\n') {
            to++;
        }
        return to;
    }

    /** Tells whether a line says who wrote the following when, or is the head of a letter. */
    private boolean leadsToLetter(int from, int to) {
        if (to - from > LEAD) {
            return false;
        }
        char last = text[to - 1];
        boolean address = hasAddress(from, to);
        boolean opens = last == ':' || last == '\uff1a';
        return opens && (address || hasTime(from, to) && hasDate(from, to)) || address && labels(from, to) >= LABELS;
    }

    private boolean isSignatureMark(int from, int to) {
        boolean mark = to - from == 2 && text[from] == '-' && text[from + 1] == '-';
        return mark && length - from <= SIGNATURE;
    }

    private boolean hasAddress(int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            if (text[i] == '@' && Letters.of(text[i - 1]) != 0 && Letters.of(text[i + 1]) != 0) {
                return true;
            }
            if (text[i] == '<' && text[i + 1] != ' ' && contains(i, to, " at ") && contains(i, to, ">")) {
                return true;
            }
        }
        return false;
    }

    private boolean contains(int from, int to, String part) {
        return new String(text, from, to - from).contains(part);
    }

    private boolean hasTime(int from, int to) {
        for (int i = from + 1; i < to - 2; i++) {
            boolean mark = text[i] == ':' || text[i] == '.' || text[i] == 'h';
            boolean alone = i + 3 >= to || !isDigit(i + 3);
            if (mark && isDigit(i - 1) && isDigit(i + 1) && isDigit(i + 2) && alone) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether there are a year or a day beside a month: a number of four digits, or two numbers in one. */
    private boolean hasDate(int from, int to) {
        int digits = 0;
        for (int i = from; i <= to; i++) {
            if (i < to && isDigit(i)) {
                digits++;
            } else {
                if (digits == 4 || digits > 0 && i + 1 < to && (text[i] == '/' || text[i] == '-') && isDigit(i + 1)) {
                    return true;
                }
                digits = 0;
            }
        }
        return false;
    }

    private boolean isDigit(int i) {
        return Letters.digits(Letters.of(text[i])) > 0;
    }

    /** Counts the words with a colon behind them and a space after it, as in {@code From: … Sent: … Subject: …}. */
    private int labels(int from, int to) {
        int labels = 0;
        for (int i = from + 1; i < to - 1; i++) {
            boolean colon = text[i] == ':' && text[i + 1] == ' ';
            labels += colon && (text[i - 1] == ' ' || Letters.of(text[i - 1]) != 0 && !isDigit(i - 1)) ? 1 : 0;
        }
        return labels;
    }

    /** Marks long quotations before {@code end}, those over several paragraphs too, of which each is opened anew. */
    private void quotations(int end) {
        BitSet found = new BitSet();
        int opened = -1;
        char close = 0;
        for (int i = 0; i < end; i++) {
            char c = text[i];
            if (opened < 0) {
                close = closing(c, i);
                opened = close == 0 ? -1 : i;
            } else if (c == '\n' && !(i + 1 < end && closing(text[i + 1], i + 1) == close)) {
                opened = -1;
            } else if (c == '\n') {
                i++;
            } else if (c == close || close == '\u201c' && c == '\u201d') {
                if (countWords(opened, i) >= LONG_QUOTE) {
                    found.set(opened, i + 1);
                }
                opened = -1;
            }
        }
        if (!found.isEmpty()) {
            BitSet all = (BitSet) found.clone();
            all.or(quoted);
            int own = 0;
            for (int from = all.nextClearBit(0); from < length; ) {
                int next = all.nextSetBit(from);
                int to = next < 0 ? length : next;
                own += countWords(from, to);
                from = all.nextClearBit(to);
            }
            if (own >= HEAD) {
                quoted.or(found);
            }
        }
    }

    /** Returns the mark that closes what this one opens, 0 where it opens nothing. */
    private char closing(char c, int at) {
        return switch (c) {
            case '\u201c' -> '\u201d';
            case '\u00ab' -> '\u00bb';
            case '\u201e' -> '\u201c';
            case '\u300c' -> '\u300d';
            case '\u300e' -> '\u300f';
            case '"' -> at == 0 || Letters.of(text[at - 1]) == 0 ? '"' : 0;
            default -> 0;
        };
    }

    /** Counts words; in scripts without spaces four letters count for one. */
    private int countWords(int from, int to) {
        int words = 0;
        int run = 0;
        for (int i = from; i < to; i++) {
            boolean letter = Letters.of(text[i]) != 0;
            words += letter && run == 0 ? 1 : 0;
            run = letter ? run + 1 : 0;
            if (letter && Letters.isUnspaced(text[i])) {
                words += run % 4 == 0 ? 1 : 0;
            }
        }
        return words;
    }
}
