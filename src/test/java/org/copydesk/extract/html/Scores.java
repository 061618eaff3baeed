package org.copydesk.extract.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The figures of {@code score.py}, for the loop of training; the script has the last word. */
final class Scores {
    private final Map<String, double[]> wordF1 = new TreeMap<>();
    private double precision;
    private double recall;
    private int pages;
    private int hit;
    private int missed;
    private int wrong;

    void text(String kind, String answer, String gold) {
        double f1 = wordF1(Labels.words(answer), Labels.words(gold));
        for (String key : List.of(kind, "all")) {
            double[] sum = wordF1.computeIfAbsent(key, k -> new double[2]);
            sum[0] += f1;
            sum[1]++;
        }
        shingles(Labels.words(answer), Labels.words(gold));
    }

    static double wordF1(List<String> predicted, List<String> gold) {
        Map<String, Integer> counts = new HashMap<>();
        gold.forEach(word -> counts.merge(word, 1, Integer::sum));
        int hits = 0;
        for (String word : predicted) {
            hits += counts.merge(word, -1, Integer::sum) >= 0 ? 1 : 0;
        }
        int total = predicted.size() + gold.size();
        return total == 0 ? 1 : 2.0 * hits / total;
    }

    private void shingles(List<String> predicted, List<String> gold) {
        Map<String, Integer> counts = new HashMap<>();
        int golds = Math.max(1, gold.size() - 3);
        for (int i = 0; i < golds; i++) {
            counts.merge(String.join(" ", gold.subList(i, Math.min(gold.size(), i + 4))), 1, Integer::sum);
        }
        int hits = 0;
        int said = predicted.isEmpty() ? 0 : Math.max(1, predicted.size() - 3);
        for (int i = 0; i < said; i++) {
            String shingle = String.join(" ", predicted.subList(i, Math.min(predicted.size(), i + 4)));
            hits += counts.getOrDefault(shingle, 0) > 0 ? 1 : 0;
            counts.computeIfPresent(shingle, (s, n) -> n - 1);
        }
        pages++;
        precision += said == 0 ? 0 : (double) hits / said;
        recall += (double) hits / golds;
    }

    void segments(String answer, JsonNode gold) {
        String text = Labels.squeeze(answer);
        for (JsonNode segment : gold.path("with")) {
            boolean there = text.contains(Labels.squeeze(segment.asString()));
            hit += there ? 1 : 0;
            missed += there ? 0 : 1;
        }
        for (JsonNode segment : gold.path("without")) {
            wrong += text.contains(Labels.squeeze(segment.asString())) ? 1 : 0;
        }
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        wordF1.forEach((kind, sum) -> out.append(String.format("%s %.4f  ", kind, sum[0] / sum[1])));
        if (pages > 0) {
            double p = precision / pages;
            double r = recall / pages;
            out.append(String.format("| shingle F1 %.4f (P %.4f R %.4f)", 2 * p * r / (p + r), p, r));
        }
        if (hit + missed > 0) {
            double p = (double) hit / (hit + wrong);
            double r = (double) hit / (hit + missed);
            out.append(String.format("| segment F1 %.4f (P %.4f R %.4f)", 2 * p * r / (p + r), p, r));
        }
        return out.toString();
    }
}
