package org.copydesk.extract.html;

import java.util.List;
import java.util.Optional;

/**
 * The publication date in the data that a page keeps for its scripts: the first key that speaks of publication and has
 * a date for its value, as in {@code "publishedAt":"2020-10-01T07:00:00Z"} and {@code publicationDate: '20201001'}.
 */
final class ScriptDates {
    /** Without the first letter, which may be a capital. */
    private static final List<String> KEYS = List.of("ublish", "ublication", "ubDate");
    /** Scripts are long, and what tells of the page stands in front. */
    private static final int REACH = 200_000;

    private static final int LONGEST = 40;
    private static final int FEWEST_DIGITS = 8;

    private ScriptDates() {}

    static Optional<String> published(String script) {
        int first = Math.min(script.length(), REACH);
        String value = "";
        for (String key : KEYS) {
            int at = script.indexOf(key);
            while (at >= 0 && at < first) {
                String found = value(script, at + key.length());
                if (!found.isEmpty()) {
                    first = at;
                    value = found;
                }
                at = script.indexOf(key, at + 1);
            }
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** Returns what a script of one call writes, where that begins with a year: {@code showDate("2020/04/17 01:43")}. */
    static Optional<String> written(String script) {
        int open = script.indexOf("(\"20");
        int close = open < 0 ? -1 : script.indexOf('"', open + 2);
        return close < 0 || close - open < FEWEST_DIGITS
                ? Optional.empty()
                : Optional.of(script.substring(open + 2, close));
    }

    /** Returns the date that is assigned to the key whose rest lies ahead, or an empty string. */
    private static String value(String script, int from) {
        int keyEnd = skip(script, from, true);
        int assigned = keyEnd;
        while (assigned < script.length() && " :=".indexOf(script.charAt(assigned)) >= 0) {
            assigned++;
        }
        int start = skip(script, assigned, false);
        if (assigned == keyEnd || start == assigned || !script.startsWith("20", start)) {
            return "";
        }
        int end = start;
        int digits = 0;
        while (end < script.length() && end - start < LONGEST && !isQuote(script.charAt(end))) {
            digits += Character.isDigit(script.charAt(end)) ? 1 : 0;
            end++;
        }
        return digits >= FEWEST_DIGITS ? script.substring(start, end) : "";
    }

    /** Returns the offset behind quotes, and behind the letters of a name where they are to be passed too. */
    private static int skip(String script, int from, boolean letters) {
        int at = from;
        while (at < script.length()
                && (isQuote(script.charAt(at))
                        || letters && (Character.isLetterOrDigit(script.charAt(at)) || script.charAt(at) == '_'))) {
            at++;
        }
        return at;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '\\';
    }
}
