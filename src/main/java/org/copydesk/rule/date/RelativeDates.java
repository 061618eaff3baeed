package org.copydesk.rule.date;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    private static final RelativeDates STANDARD = new RelativeDates();

    /** Minutes by language and form; a form with a number has the minutes of one. */
    private final Map<String, Map<String, Integer>> languages = new HashMap<>();

    private RelativeDates() {
        for (String line : DateWords.lines("relative.tsv")) {
            String[] cells = line.split("\t", -1);
            Map<String, Integer> forms = languages.computeIfAbsent(cells[0], none -> new HashMap<>());
            for (String form : cells[2].split("\\|")) {
                String example = form.replace('#', '7');
                Sentence sentence = new Sentence(example, 0, example.length(), cells[0]);
                forms.putIfAbsent(key(sentence, 0, sentence.tokens.size()), Integer.parseInt(cells[1]));
            }
        }
    }

    /** Returns the first span of a short line, read against the time of fetching, if that is known. */
    static Optional<DateReading> read(String text, DateHints hints) {
        if (hints.fetched() == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        return STANDARD.find(new Sentence(text, 0, text.length(), hints.language()), hints);
    }

    private Optional<DateReading> find(Sentence sentence, DateHints hints) {
        Map<String, Integer> forms =
                languages.getOrDefault(sentence.language == null ? "en" : sentence.language, Map.of());
        for (int first = 0; first < sentence.tokens.size(); first++) {
            for (int after = Math.min(sentence.tokens.size(), first + MOST_TOKENS); after > first; after--) {
                Integer minutes = forms.get(key(sentence, first, after));
                long back = minutes == null ? Long.MAX_VALUE : minutes * times(sentence, first, after);
                if (back <= FARTHEST) {
                    return Optional.of(reading(sentence, first, after, back, hints));
                }
            }
        }
        return Optional.empty();
    }

    private static DateReading reading(Sentence sentence, int first, int after, long back, DateHints hints) {
        OffsetDateTime fetched = hints.fetched();
        LocalDate day = (hints.zone() == null
                        ? fetched.toLocalDateTime()
                        : fetched.atZoneSameInstant(hints.zone()).toLocalDateTime())
                .minusMinutes(back)
                .toLocalDate();
        return new DateReading(
                sentence.tokens.start(first),
                sentence.tokens.end(after - 1),
                new PublicationDate(day.toString(), Precision.DAY),
                DateParser.label(sentence, first, 0),
                true);
    }

    /** Returns the words and counters of a span in one string, a number as {@code #}. */
    private static String key(Sentence sentence, int first, int after) {
        StringBuilder key = new StringBuilder();
        for (int i = first; i < after; i++) {
            if (sentence.tokens.isNumber(i)) {
                key.append('#');
            } else if (sentence.tokens.isWord(i)) {
                key.append(sentence.word(i));
            } else if (Character.isLetter(sentence.tokens.text(i).codePointAt(0))) {
                key.append(sentence.tokens.text(i));
            }
        }
        return key.toString();
    }

    private static long times(Sentence sentence, int first, int after) {
        for (int i = first; i < after; i++) {
            if (sentence.tokens.isNumber(i)) {
                return Math.min(sentence.tokens.value(i), FARTHEST + 1);
            }
        }
        return 1;
    }
}
