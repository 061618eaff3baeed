package org.copydesk.extract.html;

import java.util.Locale;
import java.util.Set;

/** Tells values that a site's templates and scripts left unfilled, such as {@code {{ post.author }}} or {@code undefined}. */
final class Placeholders {
    /** What programs print for nothing. */
    private static final Set<String> NOTHING =
            Set.of("undefined", "null", "none", "nan", "nil", "n/a", "[object object]", "(null)", "invalid date");

    private Placeholders() {}

    static boolean isOne(String value) {
        String plain = value.strip();
        return isBetween(plain, "{{", "}}")
                || isBetween(plain, "[[", "]]")
                || isBetween(plain, "<%", "%>")
                || isBetween(plain, "{%", "%}")
                || isBetween(plain, "${", "}")
                || isBetween(plain, "#{", "}")
                || isBetween(plain, "%%", "%%")
                || isName(plain, '%')
                || isBetween(plain, "{", "}") && plain.indexOf(' ') < 0
                || NOTHING.contains(plain.toLowerCase(Locale.ROOT));
    }

    private static boolean isBetween(String value, String first, String last) {
        int from = value.indexOf(first);
        return from >= 0 && value.indexOf(last, from + first.length()) > 0;
    }

    /** {@code %author%}, {@code %post_author%}. */
    private static boolean isName(String value, char around) {
        return value.length() > 2
                && value.charAt(0) == around
                && value.charAt(value.length() - 1) == around
                && value.indexOf(' ') < 0;
    }
}
