package org.copydesk.dedup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.copydesk.document.DocumentKey;

/** Clusters the texts of a benchmark's gold file and writes predictions for the scorer: GOLD.jsonl.gz PREDICTIONS.jsonl. */
public final class DuplicatesBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DuplicatesBench() {}

    public static void main(String[] args) throws IOException {
        List<DedupDocument> documents = read(Path.of(args[0]));
        Map<String, String> clusters = new HashMap<>();
        Deduplication.of(DedupSettings.DEFAULT)
                .run(documents)
                .placements()
                .forEach(placement -> clusters.put(placement.id(), placement.cluster()));
        try (PrintWriter out = new PrintWriter(args[1], StandardCharsets.UTF_8)) {
            for (DedupDocument document : documents) {
                String cluster = clusters.getOrDefault(document.id(), document.id());
                out.println("{\"id\":\"" + document.id() + "\",\"cluster\":\"" + cluster + "\"}");
            }
        }
    }

    public static List<DedupDocument> read(Path gold) throws IOException {
        try (InputStream file = Files.newInputStream(gold);
                InputStream plain = new GZIPInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return lines.lines().map(DuplicatesBench::document).toList();
        }
    }

    private static DedupDocument document(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            String id = json.get("id").asText();
            String text = json.get("text").asText();
            return new DedupDocument(
                    new DocumentKey(id, 0), id, "bench", text, DedupDocument.UNRANKED, 0, null, null, null, null);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
