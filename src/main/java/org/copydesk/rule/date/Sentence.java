package org.copydesk.rule.date;

import org.copydesk.rule.date.DateWords.Kind;
import org.jspecify.annotations.Nullable;

/** The tokens of a string with what they mean in a language: what the scanners of this package read. */
final class Sentence {
    private static final String LINKS = ",.-/'’[]()–—:\u060c";
    private static final int LONGEST_NAME = 7;

    /** How many tokens may stand between a month and a number of its date. */
    private static final int FARTHEST_MONTH = 7;

    private static final int LONGEST_SUFFIX = 6;

    final DateTokens tokens;
    final @Nullable String language;
    private final DateWords words = DateWords.standard();
    private final @Nullable String[] folded;
    private final DateWords.@Nullable Entry[] entries;
    private final boolean[] known;
    private final int[] months;
    private final int[] monthEnds;

    Sentence(String text, int start, int end, @Nullable String tag) {
        tokens = new DateTokens(text, start, end);
        language = tag == null ? null : primary(tag);
        folded = new String[tokens.size()];
        entries = new DateWords.Entry[tokens.size()];
        known = new boolean[tokens.size()];
        months = new int[tokens.size()];
        monthEnds = new int[tokens.size()];
        int nearest = -FARTHEST_MONTH;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isNumber(i)) {
                for (int j = Math.max(nearest + 1, i - FARTHEST_MONTH); j <= i; j++) {
                    findMonth(j);
                }
                nearest = i;
            } else if (i - nearest <= FARTHEST_MONTH) {
                findMonth(i);
            }
        }
    }

    /** Returns the language of a tag without its region. */
    static String primary(String tag) {
        int dash = tag.indexOf('-');
        String primary = dash < 0 ? tag : tag.substring(0, dash);
        return Folding.of(primary);
    }

    /** Returns the folded word, empty for what is no word. */
    String word(int i) {
        if (!tokens.isWord(i)) {
            return "";
        }
        String word = folded[i];
        if (word == null) {
            word = Folding.of(tokens.text(i));
            folded[i] = word;
        }
        return word;
    }

    private DateWords.@Nullable Entry entry(int i) {
        if (!known[i]) {
            known[i] = true;
            entries[i] = tokens.isPlain(i)
                    ? words.plainEntry(tokens.text, tokens.start(i), tokens.end(i))
                    : tokens.isWord(i) ? words.entry(word(i)) : null;
        }
        return entries[i];
    }

    private void findMonth(int i) {
        if (tokens.isNumber(i) && tokens.value(i) == 0 && tokens.digits(i) == 1 && tokens.touches(i + 1)) {
            setMonth(i, i + 2, month("o" + word(i + 1)));
            return;
        }
        if (!tokens.isWord(i) || monthEnds[i] != 0) {
            return;
        }
        DateWords.Entry first = entry(i);
        if (first != null && first.isBeginning()) {
            StringBuilder name = new StringBuilder(word(i));
            for (int j = i + 1; j < tokens.size() && j < i + LONGEST_NAME; j++) {
                if (!tokens.isWord(j) && !tokens.isMark(j, "-'’.\u02bc")) {
                    break;
                }
                name.append(word(j));
                if (tokens.isWord(j)) {
                    setMonth(i, j + 1, month(name.toString()));
                }
            }
        }
        if (months[i] == 0) {
            setMonth(i, i + 1, monthAnyhow(i));
        }
    }

    private void setMonth(int i, int after, int month) {
        if (month > 0) {
            months[i] = month;
            monthEnds[i] = after;
        }
    }

    private int month(String name) {
        return DateWords.value(words.entry(name), Kind.MONTH, language);
    }

    private int monthAnyhow(int i) {
        int month = DateWords.value(entry(i), Kind.MONTH, language);
        if (month > 0 || language == null || DateWords.has(entry(i), language)) {
            return month;
        }
        if (tokens.isPlain(i) && !words.mayResemble(tokens.text, tokens.start(i), tokens.end(i), language)) {
            return DateWords.NONE;
        }
        String word = word(i);
        String bare = words.withoutPrefix(word, language);
        int behind = bare == null ? DateWords.NONE : month(bare);
        return behind > 0 ? behind : words.resembling(word, Kind.MONTH, language);
    }

    /** Returns the month that begins at a token, 0 where none does. */
    int monthAt(int i) {
        return i < months.length ? months[i] : 0;
    }

    /** Returns the token after the month that begins at a token. */
    int monthEnd(int i) {
        return monthEnds[i];
    }

    boolean is(int i, Kind kind) {
        return value(i, kind) != DateWords.NONE;
    }

    /** Tells whether a word, by itself or with those behind it, is of a kind: {@code mis à jour}. */
    boolean begins(int i, Kind kind) {
        DateWords.Entry first = tokens.isWord(i) ? entry(i) : null;
        if (first == null || !first.isBeginning()) {
            return is(i, kind);
        }
        StringBuilder phrase = new StringBuilder(word(i));
        boolean found = is(i, kind);
        for (int j = i + 1; !found && j < i + LONGEST_NAME && tokens.isWord(j); j++) {
            found = DateWords.value(words.entry(phrase.append(word(j)).toString()), kind, language) != DateWords.NONE;
        }
        return found;
    }

    int value(int i, Kind kind) {
        return tokens.isWord(i) ? DateWords.value(entry(i), kind, language) : DateWords.NONE;
    }

    /** Returns the weekday that a word names in any form, or {@link DateWords#NONE}. */
    int weekday(int i) {
        int exact = value(i, Kind.WEEKDAY);
        boolean strange = exact == DateWords.NONE
                && tokens.isWord(i)
                && (!tokens.isPlain(i) || words.mayResemble(tokens.text, tokens.start(i), tokens.end(i), language));
        return strange ? words.resembling(word(i), Kind.WEEKDAY, language) : exact;
    }

    /** Returns the number of a token in digits or in words, −1 where it is none. */
    long number(int i) {
        if (tokens.isNumber(i)) {
            return tokens.value(i);
        }
        int written = i >= 0 && i < tokens.size() ? value(i, Kind.ORDINAL) : DateWords.NONE;
        return written == DateWords.NONE ? -1 : written;
    }

    /** Returns the number next on the right of a date part, over fillers and links, or −1. */
    int right(int from) {
        int wordsPassed = 0;
        int marks = 0;
        for (int j = from; j < tokens.size(); j++) {
            if (number(j) >= 0) {
                return j;
            }
            if (tokens.isMark(j, LINKS)) {
                if (++marks > 3) {
                    return -1;
                }
            } else if (!isSuffix(j) && (!isPassable(j) || ++wordsPassed > 3)) {
                return -1;
            }
        }
        return -1;
    }

    /** Returns the number next on the left of a date part, over fillers and links, or −1. */
    int left(int from, int floor) {
        int wordsPassed = 0;
        int marks = 0;
        for (int j = from - 1; j >= floor; j--) {
            if (number(j) >= 0) {
                return j;
            }
            if (tokens.isMark(j, LINKS)) {
                if (++marks > 3) {
                    return -1;
                }
            } else if (!isSuffix(j) && (!isPassable(j) || ++wordsPassed > 3)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isPassable(int j) {
        return tokens.isWord(j) && (is(j, Kind.FILLER) || is(j, Kind.ERA) || weekday(j) > 0) && months[j] == 0;
    }

    /** Tells whether a word is the end of an ordinal: {@code th} of 5th, {@code ое} of 31-ое. */
    boolean isSuffix(int j) {
        if (!tokens.isWord(j) || months[j] != 0 || tokens.digits(j) > LONGEST_SUFFIX) {
            return false;
        }
        boolean glued = tokens.touches(j) && tokens.isNumber(j - 1);
        boolean hyphened =
                tokens.touches(j) && tokens.touches(j - 1) && tokens.isMark(j - 1, "-'’") && tokens.isNumber(j - 2);
        return (glued || hyphened) && !is(j, Kind.HALF) && !is(j, Kind.HOUR);
    }
}
