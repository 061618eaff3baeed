package org.copydesk.rule.date;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.copydesk.document.Precision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes predictions for a set of date strings, and prints microseconds of CPU per string in the best round. Arguments:
 * set, output, rounds to time.
 */
public final class DateStringsBench {
    private DateStringsBench() {}

    public static void main(String[] arguments) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(arguments[0]))), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> lines.add(json.readTree(line)));
        }
        DateParser parser = new DateParser();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (JsonNode line : lines) {
                Optional<DateReading> reading = read(parser, line);
                String day = reading.map(DateReading::date)
                        .filter(date -> date.precision().compareTo(Precision.DAY) >= 0)
                        .map(date -> '"' + date.iso() + '"')
                        .orElse("null");
                out.write("{\"id\": \"" + line.get("id").asString() + "\", \"published\": " + day + "}\n");
            }
        }
        long best = Long.MAX_VALUE;
        for (int round = 0; round < rounds(arguments); round++) {
            long start = cpu();
            for (JsonNode line : lines) {
                read(parser, line);
            }
            best = Math.min(best, cpu() - start);
        }
        if (best < Long.MAX_VALUE) {
            System.out.printf("%.2f µs per string%n", best / 1000.0 / lines.size());
        }
    }

    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Optional<DateReading> read(DateParser parser, JsonNode line) {
        JsonNode language = line.get("lang");
        return parser.read(
                line.get("text").asString(), DateHints.language(language.isNull() ? null : language.asString()));
    }

    private static int rounds(String[] arguments) {
        return arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    }
}
