package org.copydesk.rule.date;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes {@code names.tsv}: what the JDK's CLDR calls months, weekdays and halves of the day. Run after a JDK change. */
final class NamesOfCldr {
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private NamesOfCldr() {}

    public static void main(String[] arguments) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Months, weekdays (1 = Monday) and halves of the day in CLDR, by way of the JDK "
                + Runtime.version().feature()
                + ". Unicode License V3. Written by NamesOfCldr; add forms to words.tsv.");
        rows().forEach((key, forms) -> lines.add(key + '\t' + String.join("|", forms)));
        Files.write(Path.of("src/main/resources/org/copydesk/rule/date/names.tsv"), lines);
    }

    /** Returns forms by language, kind and value, parted by tabs. */
    static Map<String, Set<String>> rows() {
        Map<String, Set<String>> rows = new TreeMap<>();
        for (Locale locale : Locale.getAvailableLocales()) {
            if (locale.getLanguage().isEmpty()) {
                continue;
            }
            for (TextStyle style : STYLES) {
                for (Month month : Month.values()) {
                    add(rows, locale, "month\t" + month.getValue(), month.getDisplayName(style, locale));
                }
                for (DayOfWeek day : DayOfWeek.values()) {
                    add(rows, locale, "weekday\t" + day.getValue(), day.getDisplayName(style, locale));
                }
            }
            String[] halves = DateFormatSymbols.getInstance(locale).getAmPmStrings();
            add(rows, locale, "half\t0", halves[0]);
            add(rows, locale, "half\t1", halves[1]);
        }
        return rows;
    }

    private static void add(Map<String, Set<String>> rows, Locale locale, String key, String form) {
        String lower = form.toLowerCase(Locale.ROOT).strip();
        String plain = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        if (!plain.isEmpty() && plain.codePoints().noneMatch(Character::isDigit)) {
            rows.computeIfAbsent(locale.getLanguage() + '\t' + key, none -> new TreeSet<>())
                    .add(plain);
        }
    }
}
