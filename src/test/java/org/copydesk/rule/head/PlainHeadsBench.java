package org.copydesk.rule.head;

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
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Draft;
import org.copydesk.document.Facts;
import org.copydesk.document.Field;
import org.copydesk.document.Origin;
import org.copydesk.document.Person;
import org.copydesk.document.Signal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes predictions for a set of plain-text heads, and prints microseconds of CPU per head in the best round.
 * Arguments: set, output, rounds to time.
 */
public final class PlainHeadsBench {
    private PlainHeadsBench() {}

    public static void main(String[] arguments) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Document> documents = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(arguments[0]))), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> documents.add(document(json.readTree(line))));
        }
        HeadRule rule = new HeadRule(SourceFacts.NONE);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (Document document : documents) {
                Facts facts = rule.propose(Draft.of(document)).facts();
                out.write(json.writeValueAsString(prediction(json, document, facts)) + "\n");
            }
        }
        long best = Long.MAX_VALUE;
        for (int round = 0; round < rounds(arguments); round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            documents.forEach(document -> rule.propose(Draft.of(document)));
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        if (best < Long.MAX_VALUE) {
            System.out.printf("%.1f µs per head%n", best / 1000.0 / documents.size());
        }
    }

    static JsonNode prediction(ObjectMapper json, Document document, Facts facts) {
        var row = json.createObjectNode();
        row.put("id", document.origin().record());
        row.put("title", facts.title());
        row.put("standfirst", facts.standfirst());
        row.put(
                "published",
                facts.dating().published() == null
                        ? null
                        : facts.dating().published().iso());
        var names = row.putArray("authors");
        facts.byline().authors().stream().map(Person::name).forEach(names::add);
        var candidates = row.putArray("candidates");
        facts.candidates().forEach(candidate -> candidates.add(candidate.toString()));
        return row;
    }

    private static Document document(JsonNode row) {
        String text = row.get("text").asString();
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            if (!text.substring(at, end).isBlank()) {
                blocks.add(Block.of(BlockKind.LINE, at, end));
            }
            at = end + 1;
        }
        String id = row.get("id").asString();
        List<Signal> signals = row.get("language").isNull()
                ? List.of()
                : List.of(Signal.of(
                        Field.LANGUAGE, "record:language", row.get("language").asString()));
        Origin origin = new Origin("heads.jsonl", id, "text/plain", 0, "", null);
        return new Document(new DocumentKey("heads.jsonl", 0), id, origin, "heads", text, blocks, signals);
    }

    private static int rounds(String[] arguments) {
        return arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    }
}
