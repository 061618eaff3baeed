package org.copydesk.clean;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Edit;
import org.copydesk.document.Origin;
import org.copydesk.document.RawDocument;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.TextExtractor;
import org.copydesk.rule.Rule;
import org.copydesk.rule.RulePacks;
import org.copydesk.rule.head.FactRules;
import org.copydesk.rule.head.SourceFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cleans a set of the benchmark and writes predictions for its scorer.
 *
 * <pre>{@code DuplicatesBench ../shared/bench/dev/duplicates-web.jsonl.zst predictions.jsonl [facts|none]}</pre>
 */
final class DuplicatesBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DuplicatesBench() {}

    public static void main(String[] args) throws IOException, UnreadableException {
        List<Document> corpus = read(Path.of(args[0]));
        LearnedLines learned = new CountedLines(corpus, RepeatedLineSettings.DEFAULTS);
        List<Rule> facts = args.length > 2 && args[2].equals("none") ? List.of() : FactRules.all(SourceFacts.NONE);
        Recipe recipe = Recipe.of(RulePacks.builtin(), CleaningSettings.DEFAULTS, facts);
        Cleaner cleaner = new Cleaner(recipe, learned, text -> Optional.empty());
        Map<String, Integer> hits = new LinkedHashMap<>();
        try (Writer out = Files.newBufferedWriter(Path.of(args[1]));
                Writer ledger = Files.newBufferedWriter(Path.of(args[1] + ".ledger"))) {
            int suspicious = 0;
            for (Document document : corpus) {
                Cleaned cleaned = cleaner.clean(document);
                suspicious += cleaned.suspicious() ? 1 : 0;
                write(out, document, cleaned);
                for (Edit edit : cleaned.edits()) {
                    hits.merge(edit.rule(), 1, Integer::sum);
                    String removed = document.text().substring(edit.start(), edit.end());
                    ledger.write(document.key() + "\t" + edit.rule() + "\t" + removed.replace("\n", "\\n") + "\t"
                            + edit.replacement().replace("\n", "\\n") + "\n");
                }
            }
            System.out.println(hits + " suspicious " + suspicious);
        }
        time(cleaner, corpus);
    }

    private static void time(Cleaner cleaner, List<Document> corpus) {
        long bytes = 0;
        for (Document document : corpus) {
            bytes += document.text().length();
        }
        for (int round = 0; round < 4; round++) {
            long start = cpu();
            int edits = 0;
            for (Document document : corpus) {
                edits += cleaner.clean(document).edits().size();
            }
            double seconds = (cpu() - start) / 1e9;
            System.out.printf("%.1f MB/s, %d edits%n", bytes / 1e6 / seconds, edits);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void write(Writer out, Document document, Cleaned cleaned) throws IOException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", document.origin().record());
        cleaned.kept().ifPresent(article -> {
            row.put("title", article.title());
            row.put("standfirst", article.standfirst());
            row.put("text", article.text());
        });
        out.write(JSON.writeValueAsString(row) + "\n");
    }

    static List<Document> read(Path set) throws IOException, UnreadableException {
        List<Document> corpus = new ArrayList<>();
        TextExtractor extractor = new TextExtractor();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ZstdInputStream(Files.newInputStream(set)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = JSON.readTree(line);
                String id = row.get("id").asString();
                byte[] text = row.get("text").asString().getBytes(StandardCharsets.UTF_8);
                Origin origin = new Origin("set.jsonl", id, "text/plain", text.length, "", "UTF-8");
                corpus.add(extractor.extract(new RawDocument(
                        new DocumentKey("set.jsonl", corpus.size()),
                        origin,
                        row.get("source").asString(),
                        text,
                        "UTF-8",
                        List.of())));
            }
        }
        return corpus;
    }
}
