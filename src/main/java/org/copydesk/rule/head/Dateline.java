package org.copydesk.rule.head;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.rule.byline.Agencies;
import org.copydesk.rule.date.DateHints;
import org.copydesk.rule.date.DateParser;
import org.jspecify.annotations.Nullable;

/**
 * Where a report was written, as its first paragraph begins: {@code PARIS (Reuters) -}, {@code BERLIN, Oct 1 —}, {@code
 * ORLAND, Wis. (April 8, 2019) –}.
 *
 * @param place as printed, without date and agency; null where only the agency is named
 * @param agency an empty string where none is named
 * @param end offset of the text that follows
 */
record Dateline(@Nullable String place, String agency, int end) {
    private static final int LONGEST = 72;
    private static final int SHORTEST_PLACE = 3;
    private static final int MOST_WORDS_OF_DAY = 3;

    /** @param paragraph the first of the text; its agency may stand before the place: {@code (ANSA) - ROME, AUG 30 -} */
    static Optional<Dateline> of(String paragraph) {
        Optional<Dateline> first = read(paragraph);
        if (first.isEmpty() || first.get().place() != null) {
            return first;
        }
        Dateline agency = first.get();
        return read(paragraph.substring(agency.end()))
                .filter(second -> second.place() != null && second.agency().isEmpty())
                .map(second -> new Dateline(second.place(), agency.agency(), agency.end() + second.end()))
                .or(() -> first);
    }

    private static Optional<Dateline> read(String paragraph) {
        int dash = dash(paragraph);
        if (dash < 0) {
            return Optional.empty();
        }
        String before = paragraph.substring(0, dash).strip();
        String aside = aside(before);
        String where = aside.isEmpty()
                ? before
                : before.substring(0, before.length() - aside.length() - 2).strip();
        boolean dated = isDated(before);
        String agency = isDated(aside) ? "" : aside;
        boolean listed = Agencies.isAgency(agency);
        if (!agency.isEmpty() && !listed && !Agencies.looksNamed(agency) || where.indexOf('(') >= 0) {
            return Optional.empty();
        }
        String place = place(where, listed || dated);
        boolean lone = listed && (where.isEmpty() || isDay(where));
        if (place.isEmpty() && lone) {
            return Optional.of(new Dateline(null, agency, afterDash(paragraph, dash)));
        }
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(new Dateline(place, agency, afterDash(paragraph, dash)));
    }

    /** Reads {@code NAGPUR:}, which only the text of an agency may mean so: elsewhere a label stands there. */
    static Optional<Dateline> beforeColon(String paragraph) {
        int colon = paragraph.indexOf(": ");
        if (colon < 0 || colon > LONGEST / 2) {
            return Optional.empty();
        }
        String place = place(paragraph.substring(0, colon), false);
        return place.isEmpty() ? Optional.empty() : Optional.of(new Dateline(place, "", colon + 2));
    }

    /** Returns what stands in brackets or between strokes at the end, without them. */
    private static String aside(String before) {
        int last = before.length() - 1;
        char close = last < 0 ? ' ' : before.charAt(last);
        int open = close == ')' ? before.indexOf('(') : close == '/' ? before.indexOf('/') : -1;
        return open < 0 || open >= last ? "" : before.substring(open + 1, last).strip();
    }

    private static boolean isDated(String text) {
        return text.chars().anyMatch(Character::isDigit)
                && !new DateParser().scan(text, DateHints.NONE).isEmpty();
    }

    /** Tells whether it is a day without its year, as in {@code June 20 (Reuters) -}. */
    private static boolean isDay(String text) {
        return text.chars().anyMatch(Character::isDigit) && text.split(" ").length <= MOST_WORDS_OF_DAY;
    }

    private static int dash(String text) {
        int limit = Math.min(LONGEST, text.length() - 2);
        for (int i = 2; i < limit; i++) {
            char c = text.charAt(i);
            boolean dash = c == '\u2014' || c == '\u2013' || c == '-' && text.charAt(i + 1) == '-';
            boolean spaced = c == '-' && text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ';
            boolean pointed = c == '-' && text.charAt(i - 1) == '.' && text.charAt(i + 1) == ' ';
            if (dash || spaced || pointed) {
                return i;
            }
            if (c == '.' && text.charAt(i + 1) == ' ' && Character.isLowerCase(text.charAt(i - 1)) && i > 20) {
                return -1;
            }
        }
        return -1;
    }

    private static int afterDash(String text, int dash) {
        int at = dash;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || "-\u2013\u2014".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /**
     * Returns the place, which stands in capitals before any comma, without a date, or an empty string.
     *
     * @param certain an agency of the tables or a date is beside it, so that a single capital will do
     */
    private static String place(String text, boolean certain) {
        String stripped = text.strip();
        boolean pointed = stripped.indexOf('.') == stripped.length() - 1 && stripped.indexOf(',') < 0;
        String[] parts = (pointed ? stripped.substring(0, Math.max(0, stripped.length() - 1)) : stripped).split(",");
        String city = parts[0].strip();
        boolean capitals = city.equals(city.toUpperCase(Locale.ROOT));
        boolean letters =
                city.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '.' || c == '-' || c == '\'');
        if (city.length() < SHORTEST_PLACE || !letters || !capitals && !(certain && Agencies.looksNamed(city))) {
            return "";
        }
        return Arrays.stream(parts)
                .map(String::strip)
                .filter(part -> part.chars().noneMatch(Character::isDigit))
                .collect(Collectors.joining(", "));
    }
}
