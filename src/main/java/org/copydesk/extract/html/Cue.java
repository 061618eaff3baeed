package org.copydesk.extract.html;

import com.carrotsearch.hppc.IntIntHashMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

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
    private static final IntIntHashMap WORDS = load();

    /** Returns the cues of a word in lower case, given its {@link String#hashCode}, as bits. */
    static int of(int word) {
        return WORDS.getOrDefault(word, 0);
    }

    private static IntIntHashMap load() {
        IntIntHashMap words = new IntIntHashMap();
        try (InputStream in = Cue.class.getResourceAsStream("cues.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int gap = line.indexOf(": ");
                if (gap > 0 && !line.startsWith("#")) {
                    int bit = 1 << valueOf(line.substring(0, gap)).ordinal();
                    for (String word : line.substring(gap + 2).trim().split(" ")) {
                        words.put(word.hashCode(), words.getOrDefault(word.hashCode(), 0) | bit);
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cues.txt is on the class path but cannot be read", broken);
        }
        return words;
    }
}
