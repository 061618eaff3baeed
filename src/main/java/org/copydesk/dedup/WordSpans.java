package org.copydesk.dedup;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;

/** The words of a text by their places in it: runs of letters and digits, in lower case. */
final class WordSpans {
    private final String text;
    private final IntArrayList starts = new IntArrayList();
    private final IntArrayList ends = new IntArrayList();
    private final LongArrayList hashes = new LongArrayList();

    private WordSpans(String text) {
        this.text = text;
    }

    /** Reads no more than so many characters. */
    static WordSpans of(String text, int most) {
        WordSpans words = new WordSpans(text);
        int length = Math.min(most, text.length());
        for (int i = 0; i < length; i++) {
            if (Letters.lower(text.charAt(i)) != 0) {
                i = words.add(i, length);
            }
        }
        return words;
    }

    /** Adds the word that begins at {@code from} and returns where it ends. */
    private int add(int from, int length) {
        long hash = 0;
        int i = from;
        for (; i < length && Letters.lower(text.charAt(i)) != 0; i++) {
            hash = hash * Words.BASE + Letters.lower(text.charAt(i));
        }
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

    /** Returns a hash of so many words in a row. */
    long hash(int from, int words) {
        long hash = 0;
        for (int word = from; word < from + words; word++) {
            hash = hash * Words.BASE + hashes.get(word);
        }
        return hash;
    }

    /** Returns the text from one word to before another. */
    String text(int from, int to) {
        return text.substring(starts.get(from), ends.get(to - 1));
    }
}
