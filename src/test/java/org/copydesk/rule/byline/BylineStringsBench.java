package org.copydesk.rule.byline;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.copydesk.document.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes predictions for a set of bylines, and prints microseconds of CPU per string in the best round. Arguments: set,
 * output, rounds to time.
 */
public final class BylineStringsBench {
    private BylineStringsBench() {}

    public static void main(String[] arguments) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(arguments[0]))), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> lines.add(json.readTree(line)));
        }
        BylineParser parser = new BylineParser();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (JsonNode line : lines) {
                List<String> names = parser.parse(line.get("text").asString()).authors().stream()
                        .map(Person::name)
                        .toList();
                out.write("{\"id\": \"" + line.get("id").asString() + "\", \"authors\": "
                        + json.writeValueAsString(names) + "}\n");
            }
        }
        List<String> texts =
                lines.stream().map(line -> line.get("text").asString()).toList();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < rounds(arguments); round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            texts.forEach(parser::parse);
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        if (best < Long.MAX_VALUE) {
            System.out.printf("%.2f µs per string%n", best / 1000.0 / texts.size());
        }
    }

    private static int rounds(String[] arguments) {
        return arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    }
}
