package org.copydesk.extract.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What the words of a block hint at. The words are in {@code cues.txt}. */
enum Cue {
    SUBSCRIBE,
    READ,
    SHARE,
    LEGAL,
    PICTURE,
    COMMENT,
    ADVERTISEMENT,
    BYLINE,
    CONTACT,
    BUY,
    TIME,
    NAVIGATE,
    QUESTION,
    /** Words without which no language makes sentences. */
    FUNCTION;

    static final Cue[] ALL = values();
    private static final Map<String, Integer> WORDS = load();

    /** Returns the cues of a word in lower case, as bits. */
    static int of(String word) {
        return WORDS.getOrDefault(word, 0);
    }

    private static Map<String, Integer> load() {
        Map<String, Integer> words = new HashMap<>();
        try (InputStream in = Cue.class.getResourceAsStream("cues.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int gap = line.indexOf(": ");
                if (gap > 0 && !line.startsWith("#")) {
                    int bit = 1 << valueOf(line.substring(0, gap)).ordinal();
                    for (String word : line.substring(gap + 2).trim().split(" ")) {
                        words.merge(word, bit, (a, b) -> a | b);
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cues.txt is on the class path but cannot be read", broken);
        }
        return Map.copyOf(words);
    }
}
