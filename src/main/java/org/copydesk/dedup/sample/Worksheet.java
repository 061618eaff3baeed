package org.copydesk.dedup.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a sample as a CSV file (RFC 4180) for a spreadsheet, a pair in each row, with a column {@code same} for a person
 * to fill with yes or no. {@link LabelReader} reads it back.
 */
public final class Worksheet implements Closeable {
    static final String PAIR = "pair";
    static final String SAME = "same";
    static final String VERDICT = "verdict";
    static final String STRATUM = "stratum";
    static final String POPULATION = "population";
    /** Without it, spreadsheets take UTF-8 for something else. */
    static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Spreadsheets hold 32,767 characters in a cell. */
    private static final int LONGEST = 32_000;

    private static final CSVFormat FORM = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    PAIR,
                    SAME,
                    "first_title",
                    "second_title",
                    "first_text",
                    "second_text",
                    "similarity",
                    "containment",
                    "first_id",
                    "first_path",
                    "second_id",
                    "second_path",
                    VERDICT,
                    STRATUM,
                    POPULATION)
            .get();

    /** What a person sees of a document. */
    public record Side(String path, String title, String text) {}

    private final CSVPrinter rows;

    public Worksheet(Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        rows = new CSVPrinter(out, FORM);
    }

    public void write(PairSample.Drawn drawn, Side first, Side second) throws IOException {
        Pair pair = drawn.pair();
        rows.printRecord(
                pair.id(),
                "",
                cell(first.title()),
                cell(second.title()),
                cell(first.text()),
                cell(second.text()),
                pair.similarity(),
                pair.containment(),
                pair.firstId(),
                cell(first.path()),
                pair.secondId(),
                cell(second.path()),
                pair.verdict().label(),
                pair.stratum(),
                drawn.population());
    }

    /** To a spreadsheet, what begins with one of these signs is a formula, and texts of strangers must run nothing. */
    private static String cell(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        boolean formula = !cut.isEmpty() && "=+-@\t\r".indexOf(cut.charAt(0)) >= 0;
        return formula ? "'" + cut : cut;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
