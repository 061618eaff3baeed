package org.copydesk.rule.byline;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.rule.byline.BylineWords.Kind;
import org.copydesk.rule.byline.BylineWords.Meaning;

/** A byline cut into words, separators and breaks. Dates, addresses and numbers are breaks: no name goes on over them. */
final class BylineTokens {
    /** What a token is by its form. */
    enum Shape {
        WORD,
        COMMA,
        BAR,
        OPEN,
        CLOSE,
        COLON,
        /** A handle or mail address: parts names, but does not end them. */
        HANDLE,
        BREAK
    }

    /**
     * @param key as {@link BylineWords#key} has it
     * @param meaning of the key
     */
    record Token(Shape shape, String text, String key, Meaning meaning, int start, int end) {
        boolean isUpper() {
            char first = text.charAt(0);
            return isPlainLetter(first) ? first <= 'Z' : isUpperBeyondAscii(text.codePointAt(0));
        }

        private static boolean isUpperBeyondAscii(int first) {
            return Character.isUpperCase(first) || Character.isTitleCase(first);
        }

        /** Tells whether the script knows no case. */
        boolean isCaseless() {
            int first = text.codePointAt(0);
            return first >= 0x80 && Character.isLetter(first) && !Character.isLowerCase(first) && !isUpper();
        }
    }

    private static final List<String> GLUED_LEADS = List.of("by", "von", "por", "par", "vom");
    private static final String BARS = "|/·•–—~»«›‹\u2014/／>※●▪■";

    private final String text;
    private final int[] breaks;
    private final List<Token> tokens = new ArrayList<>();

    /** @param breaks starts and ends of dates, in ascending order */
    private BylineTokens(String text, int[] breaks) {
        this.text = text;
        this.breaks = breaks;
    }

    static List<Token> of(String text, int[] breaks) {
        return new BylineTokens(text, breaks).cut();
    }

    private List<Token> cut() {
        int at = 0;
        int nextBreak = 0;
        while (at < text.length()) {
            if (nextBreak < breaks.length && at >= breaks[nextBreak]) {
                add(Shape.BREAK, at, Math.max(at + 1, breaks[nextBreak + 1]));
                at = Math.max(at + 1, breaks[nextBreak + 1]);
                nextBreak += 2;
                continue;
            }
            int limit = nextBreak < breaks.length ? breaks[nextBreak] : text.length();
            at = next(at, limit);
        }
        return tokens;
    }

    private int next(int at, int limit) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)
                || Character.isSurrogate(c) && Character.isLetterOrDigit(text.codePointAt(at))) {
            return word(at, limit);
        }
        if (c == '@' && at + 1 < limit && Character.isLetterOrDigit(text.charAt(at + 1))) {
            int end = wordEnd(at + 1, limit);
            add(Shape.HANDLE, at, end);
            return end;
        }
        Shape shape = separator(at, c);
        if (shape != null) {
            add(shape, at, at + 1);
        } else if (c == '&' || c == '+') {
            tokens.add(new Token(Shape.WORD, "&", "&", BylineWords.standard().meaning("&"), at, at + 1));
        }
        return at + 1;
    }

    private @org.jspecify.annotations.Nullable Shape separator(int at, char c) {
        if (c == ',' || c == ';' || c == '\n' || c == '\u060c' || c == '、' || c == '，') {
            return Shape.COMMA;
        }
        boolean spacedDash = (c == '-' || c == '~' || c == '*')
                && (at == 0 || text.charAt(at - 1) == ' ' || at + 1 == text.length() || text.charAt(at + 1) == ' ');
        if (BARS.indexOf(c) >= 0 || spacedDash) {
            return Shape.BAR;
        }
        if (c == ':' || c == '：') {
            return Shape.COLON;
        }
        if (c == '(' || c == '[' || c == '（' || c == '【') {
            return Shape.OPEN;
        }
        return c == ')' || c == ']' || c == '）' || c == '】' ? Shape.CLOSE : null;
    }

    private int word(int start, int limit) {
        int end = wordEnd(start, limit);
        String word = text.substring(start, end);
        if (isPlain(word) && !text.startsWith("://", end)) {
            addLed(word, start);
            return end;
        }
        boolean mail = word.indexOf('@') > 0;
        boolean url = word.startsWith("http") && text.startsWith("://", end);
        if (url) {
            while (end < limit && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
        }
        if (mail || url) {
            add(mail ? Shape.HANDLE : Shape.BREAK, start, end);
        } else if (isNumeric(word)) {
            add(Shape.BREAK, start, end);
        } else {
            addWord(word, start);
        }
        return end;
    }

    private int wordEnd(int start, int limit) {
        int at = start;
        while (at < limit) {
            char c = text.charAt(at);
            if (isPlainLetter(c)) {
                at++;
                continue;
            }
            boolean inner =
                    ".'’-@*_ʼ/".indexOf(c) >= 0 && at > start && at + 1 < limit && isWordChar(text.charAt(at + 1));
            boolean initialPoint = c == '.' && at > start && (at - start <= 4 || text.lastIndexOf('.', at - 1) > start);
            if (!isWordChar(c) && !inner && !initialPoint) {
                break;
            }
            at++;
        }
        return at;
    }

    /** Tells whether a word is of ASCII letters alone, as most are. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!isPlainLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isNumeric(String word) {
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            digits += Character.isDigit(word.charAt(i)) ? 1 : 0;
        }
        return digits > 0
                && (Character.isDigit(word.charAt(0)) || digits * 2 >= word.length())
                && !word.contains(".com");
    }

    private void addWord(String word, int start) {
        int underscore = word.indexOf('_');
        if (underscore > 0) {
            addWord(word.substring(0, underscore), start);
            addWord(word.substring(underscore + 1), start + underscore + 1);
            return;
        }
        int slash = word.indexOf('/');
        if (slash > 0 && !isRoleOnBothSides(word, slash)) {
            addWord(word.substring(0, slash), start);
            add(Shape.BAR, start + slash, start + slash + 1);
            addWord(word.substring(slash + 1), start + slash + 1);
            return;
        }
        addLed(word, start);
    }

    /** Adds a word, and the lead that may be glued to it. */
    private void addLed(String word, int start) {
        int lead = gluedLead(word);
        if (lead > 0) {
            addPlain(word.substring(0, lead), start);
            addPlain(word.substring(lead), start + lead);
        } else {
            addPlain(word, start);
        }
    }

    private static boolean isRoleOnBothSides(String word, int slash) {
        BylineWords words = BylineWords.standard();
        int both = words.kinds(BylineWords.key(word));
        int before = words.kinds(BylineWords.key(word.substring(0, slash)));
        int after = words.kinds(BylineWords.key(word.substring(slash + 1)));
        return both != 0 || isRoleWord(before) && isRoleWord(after);
    }

    private static boolean isRoleWord(int kinds) {
        return BylineWords.has(kinds, Kind.ROLE) || BylineWords.has(kinds, Kind.MODIFIER);
    }

    /** Returns the length of a lead that a lost space has glued to the name, as in {@code vonJan}; 0 where none is. */
    private int gluedLead(String word) {
        boolean capital =
                word.length() > 4 && (Character.isUpperCase(word.charAt(2)) || Character.isUpperCase(word.charAt(3)));
        if (!capital) {
            return 0;
        }
        boolean atStart = tokens.isEmpty() || tokens.get(tokens.size() - 1).shape() != Shape.WORD;
        for (String lead : GLUED_LEADS) {
            int length = lead.length();
            if (word.length() > length + 2
                    && Character.isUpperCase(word.charAt(length))
                    && word.regionMatches(true, 0, lead, 0, length)
                    && Character.isLowerCase(word.charAt(length + 1))
                    && Character.isLowerCase(word.charAt(length - 1))
                    && (atStart || Character.isLowerCase(word.charAt(0)))) {
                return length;
            }
        }
        return 0;
    }

    private void addPlain(String word, int start) {
        if (!word.isEmpty()) {
            String key = BylineWords.key(word);
            Meaning meaning = BylineWords.standard().meaning(key);
            tokens.add(new Token(Shape.WORD, word, key, meaning, start, start + word.length()));
        }
    }

    private void add(Shape shape, int start, int end) {
        tokens.add(new Token(shape, text.substring(start, end), "", Meaning.NONE, start, end));
    }
}
