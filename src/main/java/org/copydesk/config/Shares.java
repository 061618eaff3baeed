package org.copydesk.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares and counts as job files write them. */
final class Shares {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s?(%?)");

    private Shares() {}

    /** Returns 0 to 1 for {@code 10%} or {@code 0.1}. */
    static double parse(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            throw new IllegalArgumentException(text);
        }
        double value = Double.parseDouble(number.group(1));
        double share = number.group(2).isEmpty() ? value : value / 100;
        if (share > 1) {
            throw new IllegalArgumentException(text);
        }
        return share;
    }

    /** A whole number is a count, everything else a share. */
    static Tolerance tolerance(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Tolerance.count(Long.parseLong(text))
                : Tolerance.share(parse(text));
    }
}
