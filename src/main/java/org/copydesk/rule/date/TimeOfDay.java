package org.copydesk.rule.date;

import org.copydesk.rule.date.DateWords.Kind;
import org.jspecify.annotations.Nullable;

/** A time beside a date: {@code 17:00 BST}, {@code 5.45 pm}, {@code 16h02}, {@code 午後8時}. */
final class TimeOfDay {
    private static final String BETWEEN = ",.|/-–—@·•()[]~\u060c";
    private static final int FURTHEST = 6;

    private final Sentence sentence;
    private final DateTokens tokens;

    /**
     * A time as given.
     *
     * @param first token
     * @param after token after the last
     * @param second −1 where not given
     * @param zone a name, an offset, or empty
     */
    record Found(int first, int after, int hour, int minute, int second, String zone) {}

    TimeOfDay(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = sentence.tokens;
    }

    /** Returns the time that follows a date, whose last token is before {@code from}. */
    @Nullable
    Found after(int from) {
        int half = DateWords.NONE;
        for (int j = from; j < tokens.size() && j < from + FURTHEST; j++) {
            if (tokens.isNumber(j)) {
                return at(j, half, j == from);
            }
            if (sentence.is(j, Kind.HALF)) {
                half = sentence.value(j, Kind.HALF);
            } else if (!isBetween(j)) {
                return null;
            }
        }
        return null;
    }

    /** Returns the time that precedes a date, whose first token is {@code to}. */
    @Nullable
    Found before(int to, int floor) {
        for (int j = Math.max(floor, to - 12); j < to; j++) {
            Found found = tokens.isNumber(j) && !tokens.isNumber(j - 1) ? at(j, DateWords.NONE, false) : null;
            if (found != null && found.after <= to && leadsTo(found.after, to)) {
                return found;
            }
        }
        return null;
    }

    private boolean leadsTo(int from, int to) {
        for (int j = from; j < to; j++) {
            if (!isBetween(j)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBetween(int j) {
        return tokens.isMark(j, BETWEEN)
                || sentence.is(j, Kind.AT)
                || sentence.is(j, Kind.FILLER)
                || sentence.is(j, Kind.WEEKDAY)
                || sentence.is(j, Kind.ERA)
                || sentence.isSuffix(j)
                || "の".equals(sentence.word(j));
    }

    private @Nullable Found at(int i, int halfBefore, boolean glued) {
        if (glued && tokens.isMark(i - 1, "T") || tokens.digits(i) > 2) {
            return compact(i);
        }
        long hour = tokens.value(i);
        int minute = -1;
        int second = -1;
        int end = i + 1;
        if (tokens.isMark(end, ":") && tokens.touches(end) && tokens.isNumber(end + 1) || isDashed(i)) {
            minute = (int) tokens.value(end + 1);
            end += 2;
            if (tokens.isMark(end, ":-")
                    && tokens.isNumber(end + 1)
                    && tokens.touches(end + 1)
                    && tokens.digits(end + 1) <= 2) {
                second = (int) tokens.value(end + 1);
                end = fractionEnd(end + 2);
            }
        } else if (isHourUnit(end)) {
            boolean more = tokens.isNumber(end + 1) && tokens.digits(end + 1) <= 2 && tokens.value(end + 1) < 60;
            minute = more ? (int) tokens.value(end + 1) : 0;
            end = more ? minuteEnd(end + 2) : end + 1;
        } else if (tokens.isMark(end, ".")
                && tokens.touches(end)
                && tokens.touches(end + 1)
                && tokens.isNumber(end + 1)
                && tokens.digits(end + 1) == 2) {
            minute = (int) tokens.value(end + 1);
            end += 2;
        } else if (halfBefore != DateWords.NONE || sentence.is(end, Kind.HALF)) {
            minute = 0;
        }
        return hour > 24 || minute < 0 || minute > 59 || second > 60
                ? null
                : withHalf(i, hour, minute, second, end, halfBefore);
    }

    /** Tells whether hour, minute and second go on with the dashes of the date: {@code 2020-09-30-07-25-20}. */
    private boolean isDashed(int i) {
        return tokens.isMark(i - 1, "-")
                && tokens.touches(i)
                && tokens.isMark(i + 1, "-")
                && tokens.isNumber(i + 2)
                && tokens.digits(i) == 2
                && tokens.digits(i + 2) == 2
                && tokens.touches(i + 1)
                && tokens.touches(i + 2);
    }

    private boolean isHourUnit(int i) {
        return sentence.is(i, Kind.HOUR) && tokens.text(i).length() <= 6 || tokens.isMark(i, "时時点點시");
    }

    private int minuteEnd(int i) {
        boolean unit = sentence.is(i, Kind.MINUTE) || tokens.isMark(i, "分분");
        return unit ? i + 1 : i;
    }

    private int fractionEnd(int i) {
        return tokens.isMark(i, ".,") && tokens.touches(i) && tokens.isNumber(i + 1) && tokens.touches(i + 1)
                ? i + 2
                : i;
    }

    private @Nullable Found compact(int i) {
        int digits = tokens.digits(i);
        if (digits != 4 && digits != 6 || !"t".equals(sentence.word(i - 1))) {
            return null;
        }
        long seconds = digits == 6 ? tokens.value(i) % 100 : -1;
        long minutes = digits == 6 ? tokens.value(i) / 100 : tokens.value(i);
        return zoned(i, i + 1, (int) (minutes / 100), (int) (minutes % 100), (int) seconds);
    }

    private Found withHalf(int i, long hour, int minute, int second, int end, int halfBefore) {
        int half = halfBefore;
        int after = sentence.is(end, Kind.HOUR) ? end + 1 : end;
        if (half == DateWords.NONE) {
            int[] marked = half(after);
            half = marked[0];
            after = marked[1];
        }
        long full = half == 1 && hour < 12 ? hour + 12 : half == 0 && hour == 12 ? 0 : hour;
        return zoned(i, after, (int) full % 24, minute, second);
    }

    /** Returns the half of the day at a token and the token after it; points may stand between its letters. */
    private int[] half(int i) {
        if (sentence.is(i, Kind.HALF)) {
            return new int[] {sentence.value(i, Kind.HALF), i + 1};
        }
        String letter = sentence.word(i);
        boolean spelt = (letter.equals("a") || letter.equals("p"))
                && tokens.isMark(i + 1, ".")
                && "m".equals(sentence.word(i + 2));
        return spelt
                ? new int[] {letter.equals("p") ? 1 : 0, tokens.isMark(i + 3, ".") ? i + 4 : i + 3}
                : new int[] {DateWords.NONE, i};
    }

    private Found zoned(int first, int from, int hour, int minute, int second) {
        int i = from;
        if (sentence.is(i, Kind.HOUR)) {
            i++;
        }
        String signed = signed(i);
        if (!signed.isEmpty()) {
            return new Found(first, i + (tokens.isMark(i + 2, ":") ? 4 : 2), hour, minute, second, signed);
        }
        int name = tokens.isMark(i, "(") ? i + 1 : i;
        String zone = tokens.isWord(name) ? tokens.text(name) : "";
        if (zone.equals("z")) {
            zone = "Z";
        }
        if (!ZoneNames.standard().knows(zone)) {
            return new Found(first, from, hour, minute, second, "");
        }
        String shifted = zone.equals("GMT") || zone.equals("UTC") ? signed(name + 1) : "";
        int after = shifted.isEmpty() ? name + 1 : name + (tokens.isMark(name + 3, ":") ? 5 : 3);
        return new Found(
                first,
                tokens.isMark(after, ")") ? after + 1 : after,
                hour,
                minute,
                second,
                shifted.isEmpty() ? zone : shifted);
    }

    /** Returns an offset in digits at a token, as ISO 8601 writes it, or an empty string. */
    private String signed(int i) {
        if (!tokens.isMark(i, "+-−") || !tokens.isNumber(i + 1) || !tokens.touches(i + 1)) {
            return "";
        }
        int digits = tokens.digits(i + 1);
        boolean colon = digits <= 2 && tokens.isMark(i + 2, ":") && tokens.touches(i + 2) && tokens.isNumber(i + 3);
        boolean bare = digits == 2 && tokens.touches(i) && !colon || tokens.isWord(i - 1) && digits <= 2 && !colon;
        long hours = digits == 4 ? tokens.value(i + 1) / 100 : tokens.value(i + 1);
        long minutes = digits == 4 ? tokens.value(i + 1) % 100 : colon ? tokens.value(i + 3) : 0;
        if (!(digits == 4 || colon || bare) || hours > 14 || minutes > 59) {
            return "";
        }
        String sign = tokens.isMark(i, "+") ? "+" : "-";
        return sign + twoDigits(hours) + ':' + twoDigits(minutes);
    }

    static String twoDigits(long value) {
        return value < 10 ? "0" + value : Long.toString(value);
    }
}
