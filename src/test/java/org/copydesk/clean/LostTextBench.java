package org.copydesk.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts the words of the gold text that residue rules and learned lines took, by rule, from what a run of the job
 * wrote, and the precision of each rule: runs of four words that they removed, that the gold text has, and that the clean text lacks; of shorter
 * spans, whole lines of the gold text.
 *
 * <pre>{@code LostTextBench ../shared/bench/dev/wcxb.gold.jsonl.gz OUTPUT [LOST.tsv]}</pre>
 */
final class LostTextBench {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final PrintStream OUT = System.out;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_]+");
    private static final int RUN = 4;

    private final Map<String, List<JsonNode>> removals = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Integer> lostByRule = new TreeMap<>();
    private final Map<String, Integer> takenByRule = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();
    private long goldWords;

    public static void main(String[] args) throws IOException {
        LostTextBench bench = new LostTextBench();
        bench.read(Path.of(args[1], "latest"));
        forEach(Path.of(args[0]), bench::count);
        bench.report();
        if (args.length > 2) {
            Files.write(Path.of(args[2]), bench.examples);
        }
    }

    private void read(Path version) throws IOException {
        try (Stream<Path> shards = Files.list(version.resolve("data/jsonl"))) {
            for (Path shard : shards.sorted().toList()) {
                forEach(
                        shard,
                        record -> texts.put(
                                key(record.path("metadata").path("record")),
                                record.path("text").asString()));
            }
        }
        forEach(version.resolve("reports/ledger.jsonl.gz"), edit -> {
            String rule = edit.path("rule").asString();
            if (rule.startsWith("residue/") || rule.equals(RepeatedLines.RULE)) {
                removals.computeIfAbsent(key(edit.path("record")), k -> new ArrayList<>())
                        .add(edit);
            }
        });
    }

    private static String key(JsonNode record) {
        return record.asString().replaceAll("[<>]", "");
    }

    private interface Line {
        void read(JsonNode line);
    }

    private static void forEach(Path file, Line line) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().map(JSON::readTree).forEach(line::read);
        } catch (UncheckedIOException damaged) {
            throw damaged.getCause();
        }
    }

    private void count(JsonNode gold) {
        String id = gold.path("id").asString();
        String text = textOf(gold);
        boolean isDuplicate = gold.has("cluster") && !texts.containsKey(id);
        if (text.isEmpty() || isDuplicate) {
            return;
        }
        goldWords += words(text).size();
        String clean = texts.getOrDefault(id, "");
        Set<String> missing = runs(text);
        missing.removeAll(runs(clean));
        Set<String> missingLines = lines(text);
        missingLines.removeAll(lines(clean));
        for (JsonNode edit : removals.getOrDefault(id, List.of())) {
            List<String> taken = words(edit.path("text").asString());
            String rule = edit.path("rule").asString();
            takenByRule.merge(rule, taken.size(), Integer::sum);
            int lost = lost(taken, missing, missingLines);
            if (lost > 0) {
                lostByRule.merge(rule, lost, Integer::sum);
                examples.add(rule + "\t" + lost + "\t" + id + "\t"
                        + edit.path("text").asString().replaceAll("\\s+", " "));
            }
        }
    }

    /** The gold text, or, where there is none, the segments that must be there. */
    private static String textOf(JsonNode gold) {
        StringBuilder text = new StringBuilder(gold.path("text").asString(""));
        gold.path("with").forEach(segment -> text.append('\n').append(segment.asString()));
        return text.toString().strip();
    }

    private static int lost(List<String> removed, Set<String> missing, Set<String> missingLines) {
        if (removed.size() < RUN) {
            return missingLines.contains(String.join(" ", removed)) ? removed.size() : 0;
        }
        int lost = 0;
        int counted = 0;
        for (int i = 0; i + RUN <= removed.size(); i++) {
            if (missing.contains(String.join(" ", removed.subList(i, i + RUN)))) {
                lost += i + RUN - Math.max(i, counted);
                counted = i + RUN;
            }
        }
        return lost;
    }

    private static List<String> words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<String> runs(String text) {
        List<String> words = words(text);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }

    private static Set<String> lines(String text) {
        Set<String> lines = new HashSet<>();
        text.lines().forEach(line -> lines.add(String.join(" ", words(line))));
        return lines;
    }

    private void report() {
        long all = lostByRule.values().stream().mapToLong(lost -> lost).sum();
        OUT.printf(Locale.ROOT, "%d of %d gold words lost: %.3f%%%n", all, goldWords, 100.0 * all / goldWords);
        lostByRule.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(rule -> OUT.printf(
                        Locale.ROOT,
                        "  %6d of %6d taken, precision %.3f: %s%n",
                        rule.getValue(),
                        takenByRule.get(rule.getKey()),
                        1 - (double) rule.getValue() / takenByRule.get(rule.getKey()),
                        rule.getKey()));
    }
}
