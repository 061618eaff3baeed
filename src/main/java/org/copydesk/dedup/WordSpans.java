package org.copydesk.dedup;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;

/**
 * The words of a text by their places in it: runs of letters and digits, in lower case, and each letter by itself where
 * words are written without spaces between them.
 */
final class WordSpans {
    /** Characters per word, spaces included: fewer than in most languages. */
    private static final int CHARACTERS = 5;

    private final char[] text;
    private final IntArrayList starts;
    private final IntArrayList ends;
    private final LongArrayList hashes;

    private WordSpans(char[] text) {
        this.text = text;
        this.starts = new IntArrayList(text.length / CHARACTERS);
        this.ends = new IntArrayList(text.length / CHARACTERS);
        this.hashes = new LongArrayList(text.length / CHARACTERS);
    }

    /** Reads no more than so many characters. */
    static WordSpans of(String text, int most) {
        WordSpans words =
                new WordSpans(text.substring(0, Math.min(most, text.length())).toCharArray());
        for (int i = 0; i < words.text.length; i++) {
            if (Letters.of(words.text[i]) != 0) {
                i = words.add(i) - 1;
            }
        }
        return words;
    }

    /** Adds the word that begins at {@code from} and returns where it ends. */
    private int add(int from) {
        long hash = 0;
        int i = from;
        boolean unspaced = Letters.isUnspaced(text[from]);
        do {
            hash = hash * Words.BASE + Letters.lower(Letters.of(text[i]));
            i++;
        } while (i < text.length && Letters.of(text[i]) != 0 && !unspaced && !Letters.isUnspaced(text[i]));
        starts.add(from);
        ends.add(i);
        hashes.add(hash);
        return i;
    }

    int count() {
        return hashes.size();
    }

    long hash(int word) {
        return hashes.get(word);
    }

    /** Returns hashes of so many words in a row, by the first of them. */
    long[] runs(int words) {
        long[] runs = new long[Math.max(0, count() - words + 1)];
        long power = 1;
        long hash = 0;
        for (int word = 0; word < count(); word++) {
            hash = hash * Words.BASE + hash(word);
            if (word < words) {
                power *= Words.BASE;
            } else {
                hash -= hash(word - words) * power;
            }
            if (word >= words - 1) {
                runs[word - words + 1] = hash;
            }
        }
        return runs;
    }

    /** Returns the text from one word to before another. */
    String text(int from, int to) {
        return new String(text, starts.get(from), ends.get(to - 1) - starts.get(from));
    }
}
