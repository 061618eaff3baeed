package org.copydesk.rule.byline;

import java.util.List;
import java.util.Locale;
import org.copydesk.rule.byline.BylineWords.Kind;

/** Mends the case of a name that was set in capitals, or all in lower case: {@code SEÁN O'NEILL MCKAY} is Seán O'Neill McKay. */
final class NameCase {
    private NameCase() {}

    static String mend(List<String> words) {
        boolean anyLower = false;
        boolean anyUpper = false;
        int letters = 0;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                anyLower |= Character.isLowerCase(c);
                anyUpper |= Character.isUpperCase(c);
                letters += Character.isLetter(c) ? 1 : 0;
            }
        }
        boolean capitals = anyUpper && !anyLower && letters > 3;
        boolean small = anyLower && !anyUpper && words.size() > 1;
        if (!capitals && !small) {
            return String.join(" ", words);
        }
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            name.append(i > 0 ? " " : "").append(word(words.get(i), i > 0));
        }
        return name.toString();
    }

    private static String word(String word, boolean inner) {
        String lower = word.toLowerCase(Locale.ROOT);
        String key = BylineWords.key(word);
        int kinds = BylineWords.standard().kinds(key);
        if (inner && BylineWords.has(kinds, Kind.PARTICLE)) {
            return lower;
        }
        if (key.equals("ii") || key.equals("iii") || key.equals("iv") || isInitials(word)) {
            return word.toUpperCase(Locale.ROOT);
        }
        if (lower.startsWith("mc") && lower.length() > 3) {
            return "Mc" + capitalized(lower.substring(2));
        }
        if (BylineWords.has(kinds, Kind.MAC)) {
            return "Mac" + capitalized(lower.substring(3));
        }
        return capitalized(lower);
    }

    private static boolean isInitials(String word) {
        return word.length() == 1
                || word.length() > 2 && word.charAt(1) == '.'
                || word.length() == 2 && word.charAt(1) == '.';
    }

    /** Capitalizes the first letter, and each after a hyphen or apostrophe that a letter or two precede. */
    private static String capitalized(String lower) {
        StringBuilder mended = new StringBuilder(lower);
        boolean first = true;
        for (int i = 0; i < mended.length(); i++) {
            char c = mended.charAt(i);
            if (first && Character.isLetter(c)) {
                mended.setCharAt(i, Character.toTitleCase(c));
                first = false;
            } else if (c == '-' || (c == '\'' || c == '\u2019') && i <= 1 && i + 2 < mended.length()) {
                first = true;
            }
        }
        return mended.toString();
    }
}
