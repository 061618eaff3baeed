package org.copydesk.extract.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a gold answer says of each block: the share of it that is main text, or that nothing is known. */
final class Labels {
    static final float UNKNOWN = -1;
    private static final int SHINGLE = 4;

    private Labels() {}

    static List<String> words(CharSequence text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean part = i < text.length()
                    && (Character.isLetterOrDigit(text.charAt(i))
                            || text.charAt(i) == '_'
                            || Character.isSurrogate(text.charAt(i)));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                words.add(text.subSequence(start, i).toString().toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }

    /** Returns for each block the share of its words that lie in four-word runs which the gold text has too. */
    static float[] ofText(Page page, String gold) {
        List<String> goldWords = words(gold);
        Map<String, Integer> shingles = new HashMap<>();
        for (int i = 0; i + SHINGLE <= goldWords.size(); i++) {
            shingles.merge(String.join(" ", goldWords.subList(i, i + SHINGLE)), 1, Integer::sum);
        }
        List<String> all = new ArrayList<>();
        int[] block = new int[page.text.length()];
        int[] sizes = new int[page.blocks];
        for (int b = 0; b < page.blocks; b++) {
            for (String word : words(page.blockText(b))) {
                block[all.size()] = b;
                all.add(word);
                sizes[b]++;
            }
        }
        boolean[] covered = new boolean[all.size()];
        for (int i = 0; i + SHINGLE <= all.size(); i++) {
            if (shingles.containsKey(String.join(" ", all.subList(i, i + SHINGLE)))) {
                for (int j = i; j < i + SHINGLE; j++) {
                    covered[j] = true;
                }
            }
        }
        Set<String> lines = lines(gold);
        float[] shares = new float[page.blocks];
        for (int i = 0; i < all.size(); i++) {
            shares[block[i]] += covered[i] ? 1 : 0;
        }
        for (int b = 0; b < page.blocks; b++) {
            shares[b] = sizes[b] == 0 ? UNKNOWN : shares[b] / sizes[b];
            if (sizes[b] > 0 && sizes[b] < SHINGLE && shares[b] > 0 && shares[b] < 1) {
                shares[b] = lines.contains(String.join(" ", words(page.blockText(b)))) ? 1 : 0;
            }
        }
        return shares;
    }

    private static Set<String> lines(String gold) {
        Set<String> lines = new HashSet<>();
        for (String line : gold.split("\n")) {
            lines.add(String.join(" ", words(line)));
        }
        return lines;
    }

    /** Returns 1 for blocks with a segment that must be there, 0 for those with one that must not. */
    static float[] ofSegments(Page page, JsonNode gold) {
        float[] labels = new float[page.blocks];
        java.util.Arrays.fill(labels, UNKNOWN);
        String[] texts = new String[page.blocks];
        for (int b = 0; b < page.blocks; b++) {
            texts[b] = squeeze(page.blockText(b));
        }
        mark(labels, texts, gold.path("without"), 0);
        mark(labels, texts, gold.path("with"), 1);
        return labels;
    }

    private static void mark(float[] labels, String[] texts, JsonNode segments, float label) {
        for (JsonNode segment : segments) {
            String wanted = squeeze(segment.asString());
            List<Integer> found = new ArrayList<>();
            for (int b = 0; b < texts.length; b++) {
                if (texts[b].contains(wanted)) {
                    found.add(b);
                }
            }
            if (label == 0 || found.size() == 1) {
                found.forEach(b -> labels[b] = label);
            }
        }
    }

    static String squeeze(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
