package org.copydesk.rule.date;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.copydesk.document.Precision;
import org.copydesk.document.PublicationDate;

/**
 * Spans back from the time of fetching, as {@code 3 hours ago} and {@code gestern}, from {@code relative.tsv}. They tell
 * the day, in the zone of the source or of the time of fetching, and nothing finer.
 */
final class RelativeDates {
    private static final int LONGEST = 60;
    private static final int MOST_TOKENS = 9;
    /** Minutes: what lies farther back is told in weeks or months, roughly. */
    private static final long FARTHEST = 31 * 1440;

    private static final Map<String, List<String>> ROWS = DateWords.lines("relative.tsv").stream()
            .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf('\t'))));
    private static final Map<String, RelativeDates> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** Minutes by form; a form with a number has the minutes of one. */
    private final Map<String, Integer> forms = new HashMap<>();

    /** The first words of forms: most lines have none, and are left after a glance. */
    private final Set<String> firstWords = new HashSet<>();

    private RelativeDates(List<String> rows) {
        for (String row : rows) {
            String[] cells = row.split("\t", -1);
            for (String form : cells[2].split("\\|")) {
                String example = form.replace('#', '7');
                DateTokens tokens = new DateTokens(example, 0, example.length());
                forms.putIfAbsent(key(tokens, 0, tokens.size()), Integer.parseInt(cells[1]));
                firstWords.add(word(tokens, firstWord(tokens, 0)));
            }
        }
    }

    /** Returns the first span of a short line, read against the time of fetching, if that is known. */
    static Optional<DateReading> read(String text, DateHints hints) {
        if (hints.fetched() == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String language = hints.language() == null ? "en" : Sentence.primary(hints.language());
        RelativeDates dates =
                BY_LANGUAGE.computeIfAbsent(language, tag -> new RelativeDates(ROWS.getOrDefault(tag, List.of())));
        return dates.find(new DateTokens(text, 0, text.length()), hints);
    }

    private Optional<DateReading> find(DateTokens tokens, DateHints hints) {
        for (int first = 0; first < tokens.size(); first++) {
            boolean begins = firstWords.contains(word(tokens, firstWord(tokens, first)));
            for (int after = Math.min(tokens.size(), first + MOST_TOKENS); begins && after > first; after--) {
                Integer minutes = forms.get(key(tokens, first, after));
                long back = minutes == null ? Long.MAX_VALUE : minutes * times(tokens, first, after);
                if (back <= FARTHEST) {
                    return Optional.of(reading(tokens, first, after, back, hints));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the token, or the one behind it where it is a number. */
    private static int firstWord(DateTokens tokens, int first) {
        return tokens.isNumber(first) ? first + 1 : first;
    }

    /** Returns a word as it is compared, or the sign of a counter; an empty string for other marks. */
    private static String word(DateTokens tokens, int i) {
        if (tokens.isWord(i)) {
            return Folding.of(tokens.text(i));
        }
        return tokens.isMark(i) && Character.isLetter(tokens.text(i).codePointAt(0)) ? tokens.text(i) : "";
    }

    private static DateReading reading(DateTokens tokens, int first, int after, long back, DateHints hints) {
        OffsetDateTime fetched = hints.fetched();
        Sentence before = new Sentence(tokens.text, 0, tokens.start(first), hints.language());
        LocalDate day = (hints.zone() == null
                        ? fetched.toLocalDateTime()
                        : fetched.atZoneSameInstant(hints.zone()).toLocalDateTime())
                .minusMinutes(back)
                .toLocalDate();
        return new DateReading(
                tokens.start(first),
                tokens.end(after - 1),
                new PublicationDate(day.toString(), Precision.DAY),
                DateParser.label(before, before.tokens.size(), 0),
                true);
    }

    /** Returns the words and counters of a span in one string, a number as {@code #}. */
    private static String key(DateTokens tokens, int first, int after) {
        StringBuilder key = new StringBuilder();
        for (int i = first; i < after; i++) {
            key.append(tokens.isNumber(i) ? "#" : word(tokens, i));
        }
        return key.toString();
    }

    private static long times(DateTokens tokens, int first, int after) {
        for (int i = first; i < after; i++) {
            if (tokens.isNumber(i)) {
                return Math.min(tokens.value(i), FARTHEST + 1);
            }
        }
        return 1;
    }
}
