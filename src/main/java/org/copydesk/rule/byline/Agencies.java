package org.copydesk.rule.byline;

import org.copydesk.rule.byline.BylineWords.Kind;

/** Names of wire services and papers, from {@code words.tsv}. */
public final class Agencies {
    private Agencies() {}

    /** Tells whether a string is the name of a wire service and nothing else. */
    public static boolean isAgency(String text) {
        return BylineWords.has(kinds(text), Kind.AGENCY);
    }

    /** Tells whether a string is the name of a wire service or a paper and nothing else. */
    public static boolean isNamed(String text) {
        int kinds = kinds(bare(text));
        return BylineWords.has(kinds, Kind.AGENCY) || BylineWords.has(kinds, Kind.OUTLET);
    }

    /** Returns the name without brackets, dashes and full stop around it. */
    public static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static int kinds(String text) {
        StringBuilder key = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            key.append(key.length() == 0 ? "" : " ").append(BylineWords.key(word));
        }
        return BylineWords.standard().kinds(key.toString());
    }
}
