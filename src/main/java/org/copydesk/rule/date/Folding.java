package org.copydesk.rule.date;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which words are compared: lower case, no accents, no points, no white space. */
final class Folding {
    /** What stands in {@link #FOLDS} for a character that is dropped. */
    private static final char NOTHING = 0;
    /** What stands there for a character that may become several, or whose neighbours count. */
    private static final char ASK = '\uffff';
    /** By character, up to the end of the Cyrillic letters: the one that it becomes. */
    private static final char[] FOLDS = new char[0x530];

    static {
        for (char c = 0; c < FOLDS.length; c++) {
            String folded = anew(String.valueOf(c));
            boolean alone = folded.length() < 2 && c != 'Σ'; // small at a word's end in another way
            FOLDS[c] = !alone ? ASK : folded.isEmpty() ? NOTHING : folded.charAt(0);
        }
    }

    private Folding() {}

    static String of(CharSequence word) {
        String text = word.toString();
        char[] folded = new char[text.length()];
        int length = 0;
        boolean same = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char fold = c < FOLDS.length ? FOLDS[c] : ASK;
            if (fold == ASK) {
                return anew(text);
            }
            same &= fold == c;
            if (fold != NOTHING) {
                folded[length++] = fold;
            }
        }
        return same ? text : new String(folded, 0, length);
    }

    /**
     * Folds a word the long way, which is {@link #of}'s for words of rare letters. Tables of all languages ask here, so
     * that what they are full of does not look frequent to the compiler of {@link #of}.
     */
    static String anew(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            boolean accent = c >= '\u0300' && c <= '\u036f';
            if (!accent && (Character.isLetterOrDigit(c) || isMark(c) || Character.isSurrogate(c) || c == '©')) {
                folded.append(plain(c));
            }
        }
        return folded.toString();
    }

    /** Tells whether the character belongs to the letter before it, as vowel signs of Indic scripts do. */
    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static char plain(char c) {
        return switch (c) {
            case 'ł' -> 'l';
            case 'ı' -> 'i';
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            default -> c;
        };
    }
}
