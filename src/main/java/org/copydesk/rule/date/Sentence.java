package org.copydesk.rule.date;

import org.copydesk.rule.date.DateWords.Kind;
import org.jspecify.annotations.Nullable;

/** The tokens of a string with what they mean in a language: what the scanners of this package read. */
final class Sentence {
    private static final String LINKS = ",.-/'’[]()–—:\u060c";
    private static final int LONGEST_NAME = 7;
    private static final int LONGEST_SUFFIX = 6;

    final DateTokens tokens;
    final @Nullable String language;
    private final DateWords words = DateWords.standard();
    private final String[] folded;
    private final int[] months;
    private final int[] monthEnds;

    Sentence(CharSequence text, int start, int end, @Nullable String tag) {
        tokens = new DateTokens(text, start, end);
        language = tag == null ? null : primary(tag);
        folded = new String[tokens.size()];
        months = new int[tokens.size()];
        monthEnds = new int[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            findMonth(i);
        }
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        String primary = dash < 0 ? tag : tag.substring(0, dash);
        return Folding.of(primary);
    }

    /** Returns the folded word, empty for what is no word. */
    String word(int i) {
        if (!tokens.isWord(i)) {
            return "";
        }
        if (folded[i] == null) {
            folded[i] = Folding.of(tokens.text(i));
        }
        return folded[i];
    }

    private void findMonth(int i) {
        if (tokens.isNumber(i) && tokens.value(i) == 0 && tokens.digits(i) == 1 && tokens.touches(i + 1)) {
            setMonth(i, i + 2, month("o" + word(i + 1)));
            return;
        }
        String first = word(i);
        if (first.isEmpty() || monthEnds[i] != 0) {
            return;
        }
        if (words.begins(first)) {
            StringBuilder name = new StringBuilder(first);
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
            setMonth(i, i + 1, monthAnyhow(first));
        }
    }

    private void setMonth(int i, int after, int month) {
        if (month > 0) {
            months[i] = month;
            monthEnds[i] = after;
        }
    }

    private int month(String name) {
        return words.value(name, Kind.MONTH, language);
    }

    private int monthAnyhow(String word) {
        int month = month(word);
        if (month > 0 || words.knows(word)) {
            return month;
        }
        String bare = words.withoutPrefix(word, language);
        int behind = bare == null ? DateWords.NONE : month(bare);
        return behind > 0 ? behind : words.monthByPrefix(word, language);
    }

    /** Returns the month that begins at a token, 0 where none does. */
    int monthAt(int i) {
        return months[i];
    }

    /** Returns the token after the month that begins at a token. */
    int monthEnd(int i) {
        return monthEnds[i];
    }

    boolean is(int i, Kind kind) {
        return value(i, kind) != DateWords.NONE;
    }

    int value(int i, Kind kind) {
        String word = word(i);
        return word.isEmpty() ? DateWords.NONE : words.value(word, kind, language);
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
            } else if (!isSuffix(j) && (!isPassable(j) || ++wordsPassed > 2)) {
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
            } else if (!isSuffix(j) && (!isPassable(j) || ++wordsPassed > 2)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isPassable(int j) {
        return tokens.isWord(j) && (is(j, Kind.FILLER) || is(j, Kind.WEEKDAY) || is(j, Kind.ERA)) && months[j] == 0;
    }

    /** Tells whether a word is the end of an ordinal: {@code th} of 5th, {@code ое} of 31-ое. */
    boolean isSuffix(int j) {
        if (!tokens.isWord(j) || months[j] != 0 || tokens.text(j).length() > LONGEST_SUFFIX) {
            return false;
        }
        boolean glued = tokens.touches(j) && tokens.isNumber(j - 1);
        boolean hyphened =
                tokens.touches(j) && tokens.touches(j - 1) && tokens.isMark(j - 1, "-'’") && tokens.isNumber(j - 2);
        return (glued || hyphened) && !is(j, Kind.HALF) && !is(j, Kind.HOUR);
    }
}
