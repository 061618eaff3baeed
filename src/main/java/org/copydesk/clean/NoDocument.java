package org.copydesk.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.document.Document;
import org.copydesk.document.Outcome;
import org.jspecify.annotations.Nullable;

/** Tells what is no document: a server's refusal in place of a page, the rows of a table, source code. */
final class NoDocument {
    private static final List<String> WALLS = walls();
    /** A refusal has a few sentences; an article about refusals has more. */
    private static final int WALL = 160;

    private static final int SHORT_WALL = 40;

    /** Fewer lines may be an address or a verse. */
    private static final int FEWEST_LINES = 6;
    /** Of all lines, so many must be rows or code: a text that shows some has more of its own. */
    private static final double SHARE = 0.8;

    private static final String SEPARATORS = ",;\t|";
    private static final int FEWEST_CELLS = 3;
    /** Words of a cell, on average: commas of prose stand farther apart. */
    private static final double CELL_WORDS = 4;

    private static final Pattern CODE = Pattern.compile(
            ".*[;{}]\\s*(//.*)?|[)\\]}]+[,;)]*|#(include|define|ifdef|ifndef|endif|pragma)\\b.*|(import|from) [\\w.*{} ,]+( import .*)?;?"
                    + "|(public|private|protected|static|final|class|def|function|func|fn|return|if|else|elif|for|while|var|let|const|package|using|namespace)\\b.*[({:=;].*"
                    + "|//.*|/\\*.*|\\*/.*|\\* .*|@\\w+.*|.*\\w\\(.*\\):?|[\\w.\\[\\]]+ [-+*/|&]?= .*");

    private NoDocument() {}

    /**
     * @param title what the text is called, or null
     * @param text what cleaning left
     */
    static Optional<Outcome.Rejected> of(Document document, @Nullable String title, String text) {
        if (isWall(title == null ? text : title + '\n' + text)) {
            return Optional.of(new Outcome.Rejected("filter/error-page", "a server's refusal or error, no document"));
        }
        if (!document.origin().mediaType().equals("text/plain")) {
            return Optional.empty();
        }
        List<String> lines = document.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() < FEWEST_LINES) {
            return Optional.empty();
        }
        if (isTable(lines)) {
            return Optional.of(new Outcome.Rejected("filter/table", "rows of a table, no text"));
        }
        long code = lines.stream().filter(line -> CODE.matcher(line).matches()).count();
        return code >= SHARE * lines.size()
                ? Optional.of(new Outcome.Rejected("filter/source-code", "source code, no text"))
                : Optional.empty();
    }

    private static boolean isWall(String text) {
        int words = WordCount.of(text, WALL + 1);
        if (words > WALL) {
            return false;
        }
        String said = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        long found = WALLS.stream().filter(said::contains).count();
        return found > 1 || found == 1 && words <= SHORT_WALL;
    }

    /** Tells whether most lines have as many cells as the first, parted by one sign, and the cells are short. */
    private static boolean isTable(List<String> lines) {
        for (int s = 0; s < SEPARATORS.length(); s++) {
            char separator = SEPARATORS.charAt(s);
            long cells = cells(lines.get(0), separator);
            if (cells >= FEWEST_CELLS) {
                long rows = lines.stream()
                        .filter(line -> cells(line, separator) == cells)
                        .count();
                long words = lines.stream()
                        .mapToLong(line -> line.split("\\s+").length)
                        .sum();
                if (rows >= SHARE * lines.size() && words <= CELL_WORDS * cells * lines.size()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Counts cells, what stands between quotation marks being one. */
    private static long cells(String line, char separator) {
        boolean quoted = false;
        long cells = 1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            cells += c == separator && !quoted ? 1 : 0;
        }
        return cells;
    }

    private static List<String> walls() {
        try (InputStream in = NoDocument.class.getResourceAsStream("walls.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("walls.txt", broken);
        }
    }
}
