package org.copydesk.rule;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Words that are looked up where they stand in a text: nothing is cut out, and ASCII letters match in either case.
 * Immutable.
 */
public final class WordTable<V> {
    private static final int LEAST_BITS = 4;

    private final String[] words;
    private final int[] hashes;
    private final Object[] values;
    private final int shift;

    /** @param entries by word, in which ASCII letters are small */
    public WordTable(Map<String, V> entries) {
        int bits = Math.max(LEAST_BITS, 33 - Integer.numberOfLeadingZeros(entries.size()));
        shift = Integer.SIZE - bits;
        words = new String[1 << bits];
        hashes = new int[1 << bits];
        values = new Object[1 << bits];
        new TreeMap<>(entries).forEach((word, value) -> {
            int hash = hash(word, 0, word.length());
            int at = slot(hash, word, 0, word.length());
            words[at] = word;
            hashes[at] = hash;
            values[at] = value;
        });
    }

    public @Nullable V get(String word) {
        return get(word, 0, word.length());
    }

    /** Returns what the characters of a text from one offset to another stand for, or null. */
    @SuppressWarnings("unchecked")
    public @Nullable V get(String text, int from, int to) {
        return (V) values[slot(hash(text, from, to), text, from, to)];
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + small(text.charAt(i));
        }
        return hash;
    }

    /** Returns where the word is, or where it would be. */
    private int slot(int hash, String text, int from, int to) {
        int at = hash * 0x9E3779B9 >>> shift;
        while (words[at] != null && !(hashes[at] == hash && matches(words[at], text, from, to))) {
            at = at + 1 & words.length - 1;
        }
        return at;
    }

    private static boolean matches(String word, String text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != small(text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    private static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
