package org.copydesk.dedup.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a labelled {@link Worksheet}, whichever of comma, semicolon and tabulator a spreadsheet put between columns. */
public final class LabelReader {
    private static final List<String> NEEDED =
            List.of(Worksheet.PAIR, Worksheet.SAME, Worksheet.VERDICT, Worksheet.STRATUM, Worksheet.POPULATION);

    private final List<Label> labels = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, Long> populations = new HashMap<>();

    private LabelReader() {}

    /** @param row from 1, the heading's, as a spreadsheet counts */
    public record Mistake(long row, String sentence, String fix) {}

    /** @param mistakes where there are any, the labels are not all */
    public record Labels(List<Label> labels, List<Mistake> mistakes) {
        public Labels {
            labels = List.copyOf(labels);
            mistakes = List.copyOf(mistakes);
        }
    }

    public static Labels read(String sheet) throws IOException {
        String text = sheet.indexOf(Worksheet.BYTE_ORDER_MARK) == 0 ? sheet.substring(1) : sheet;
        CSVFormat form = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .setIgnoreEmptyLines(true)
                .get();
        LabelReader reader = new LabelReader();
        try (CSVParser rows = CSVParser.parse(text, form)) {
            List<String> missing = NEEDED.stream()
                    .filter(column -> !rows.getHeaderNames().contains(column))
                    .toList();
            if (missing.isEmpty()) {
                rows.forEach(reader::row);
            } else {
                reader.wrong(
                        1,
                        "There is no column '" + String.join("', '", missing) + "'.",
                        "keep the columns as written.");
            }
        }
        return new Labels(reader.labels, reader.mistakes);
    }

    private static char delimiter(String text) {
        String heading = text.lines().findFirst().orElse("");
        return heading.indexOf(';') >= 0 ? ';' : heading.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private void row(CSVRecord row) {
        long number = row.getRecordNumber() + 1;
        if (!NEEDED.stream().allMatch(row::isSet)) {
            wrong(number, "The row is cut short.", "take it from the sample again.");
            return;
        }
        String said = row.get(Worksheet.SAME).strip().toLowerCase(Locale.ROOT);
        Optional<Boolean> same = switch (said) {
            case "yes", "y" -> Optional.of(true);
            case "no", "n" -> Optional.of(false);
            default -> Optional.empty();
        };
        if (same.isEmpty() && !said.isEmpty()) {
            wrong(number, "'" + said + "' is neither yes nor no.", "leave 'same' empty where it cannot be told.");
        }
        label(row, number, same);
    }

    private void label(CSVRecord row, long number, Optional<Boolean> same) {
        String stratum = row.get(Worksheet.STRATUM);
        try {
            long population = Long.parseLong(row.get(Worksheet.POPULATION).strip());
            Verdict verdict = Verdict.valueOf(row.get(Worksheet.VERDICT).strip().toUpperCase(Locale.ROOT));
            Long before = populations.putIfAbsent(stratum, population);
            if (before != null && before != population) {
                wrong(
                        number,
                        "'" + stratum + "' had " + before + " pairs in the rows above and has " + population + " here.",
                        "read one sample at a time.");
            }
            labels.add(new Label(stratum, population, verdict, same));
        } catch (IllegalArgumentException altered) {
            wrong(number, "'verdict' or 'population' was altered.", "take the row from the sample again.");
        }
    }

    private void wrong(long row, String sentence, String fix) {
        mistakes.add(new Mistake(row, sentence, fix));
    }
}
