package org.copydesk.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** How far a signal is believed by its origin: rows of a data file, a row ending in {@code *} for all that begin so. */
public final class OriginTable {
    /** A date or name among comments or teasers is hardly ever the article's own. */
    private static final Map<String, Double> PLACES =
            Map.of("@comment", 0.1, "@related", 0.2, "@aside", 0.35, "@footer", 0.6, "@organization", 0.5);

    /** Verdict on a candidate of the text where the document's own facts say something else. */
    public static final String OVERRULED = "overruled: the document gives another";

    private final Map<String, Double> rows = new HashMap<>();
    private final double otherwise;

    /** @param owner the class beside which the file lies */
    public OriginTable(Class<?> owner, String file, double otherwise) {
        this.otherwise = otherwise;
        try (InputStream in = owner.getResourceAsStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    rows.put(cells[0], Double.parseDouble(cells[1]));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }

    /** Tells whether an origin is the document's own statement of its facts: front matter, a record's fields, a mail's head. */
    public static boolean isGiven(String origin) {
        return origin.startsWith("front-matter:") || origin.startsWith("record:") || origin.startsWith("mail:");
    }

    /** Returns the confidence in a signal of that origin, 0 to 1. */
    public double confidence(String origin) {
        int mark = origin.indexOf('@', 1);
        String bare = mark < 0 || origin.startsWith("@type", mark) ? origin : origin.substring(0, mark);
        double place = mark < 0 ? 1 : place(origin.substring(mark));
        Double exact = rows.get(bare);
        if (exact == null) {
            int colon = bare.indexOf(':');
            exact = longestBeginning(bare, colon);
        }
        return exact * place;
    }

    /** Returns what a place takes off the confidence: as the data file has it, else as it is for all fields. */
    private double place(String mark) {
        Double own = rows.get(mark);
        return own == null ? PLACES.getOrDefault(mark, 1.0) : own;
    }

    private double longestBeginning(String bare, int colon) {
        for (int end = bare.length(); end > colon; end--) {
            Double beginning = rows.get(bare.substring(0, end) + '*');
            if (beginning != null) {
                return beginning;
            }
        }
        return otherwise;
    }
}
