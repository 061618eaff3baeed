package org.copydesk.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.copydesk.report.Numbers;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.Composition;
import org.jspecify.annotations.Nullable;

/** Of what the published corpus consists. */
record CompositionView(
        String sentence, boolean hasRecords, @Nullable Years years, Bars languages, Bars licenses, Bars mediaTypes)
        implements View {

    /** A column for each year from first to last, years without records too. */
    record Years(
            String width,
            String columnWidth,
            List<Column> columns,
            String first,
            String last,
            String label,
            Bars table) {}

    record Column(String x, String y, String height, String name) {}

    @Override
    public boolean empty() {
        return !hasRecords;
    }

    static CompositionView of(RunReport report) {
        Composition corpus = report.composition();
        long undated = corpus.years().getOrDefault("", 0L);
        return new CompositionView(
                Numbers.count(corpus.records(), "record", "records")
                        + (undated == 0 ? "." : ", " + Numbers.count(undated) + " of them undated."),
                corpus.records() > 0,
                years(corpus.years()),
                Bars.of("Language", "kept", corpus.languages()),
                Bars.of("Licence", "kept", corpus.licenses()),
                Bars.of("Format of the source", "kept", corpus.mediaTypes()));
    }

    private static @Nullable Years years(Map<String, Long> byYear) {
        TreeMap<Integer, Long> counts = byYear.entrySet().stream()
                .filter(entry -> entry.getKey().matches("\\d{4}"))
                .collect(Collectors.toMap(
                        entry -> Integer.valueOf(entry.getKey()), Map.Entry::getValue, Long::sum, TreeMap::new));
        if (counts.size() < 2) {
            return null;
        }
        int first = counts.firstKey();
        int last = counts.lastKey();
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        List<Column> columns = new ArrayList<>();
        counts.forEach((year, n) -> columns.add(column(year, first, n, most)));
        Map<String, Long> newestFirst = new java.util.LinkedHashMap<>();
        counts.descendingMap().forEach((year, n) -> newestFirst.put(year.toString(), n));
        return new Years(
                String.valueOf((last - first + 1) * 10),
                last - first > 60 ? "10" : "9",
                columns,
                String.valueOf(first),
                String.valueOf(last),
                "Records by year from " + first + " to " + last + ", at most " + Numbers.count(most) + " in a year",
                Bars.whole("Records", "kept", newestFirst));
    }

    private static Column column(int year, int first, long n, long most) {
        double height = Math.max(1, 100.0 * n / most);
        return new Column(
                String.valueOf((year - first) * 10),
                String.format(Locale.ROOT, "%.2f", 100 - height),
                String.format(Locale.ROOT, "%.2f", height),
                year + ": " + Numbers.count(n));
    }
}
