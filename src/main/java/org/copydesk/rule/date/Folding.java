package org.copydesk.rule.date;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which words are compared: lower case, no accents, no points, no white space. */
final class Folding {
    private Folding() {}

    static String of(CharSequence word) {
        String text = word.toString();
        int plain = plainLength(text);
        if (plain == text.length()) {
            return text;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (plainLength(lower) == lower.length()) {
            return lower;
        }
        String apart = Normalizer.isNormalized(lower, Normalizer.Form.NFKD)
                ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFKD);
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

    private static int plainLength(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
            i++;
        }
        return i;
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
