package org.copydesk.extract.html;

import com.carrotsearch.hppc.IntIntHashMap;
import java.util.Arrays;

/** What the blocks' texts look like, counted in one pass over the page's text. */
final class TextStats {
    /** Cues are looked up in the first words only: long blocks are prose. */
    private static final int CUED_WORDS = 30;
    /** Hashes of words are kept for blocks that may be titles. */
    static final int TITLE_WORDS = 40;

    final int[] words;
    final int[] letters;
    final int[] digits;
    final int[] capitals;
    final int[] capitalized;
    /** Full stops, question and exclamation marks after a letter, in any script. */
    final int[] sentenceEnds;

    final int[] commas;
    final int[] symbols;
    final int[] lineBreaks;
    /** Words with a cue, by block and cue; and the cues of the first three words as bits. */
    final byte[] cues;

    final int[] firstCues;
    final char[] last;
    final char[] first;
    /** How many blocks of the page say exactly this, and how many of them stand before. */
    final int[] copies;

    final int[] copiesBefore;
    /** Hashes of the first {@link #TITLE_WORDS} words; block b's begin at {@code hashFrom[b]}. */
    int[] hashes = new int[1024];

    final int[] hashFrom;
    private int hashed;

    TextStats(Page page) {
        int n = page.blocks;
        words = new int[n];
        letters = new int[n];
        digits = new int[n];
        capitals = new int[n];
        capitalized = new int[n];
        sentenceEnds = new int[n];
        commas = new int[n];
        symbols = new int[n];
        lineBreaks = new int[n];
        cues = new byte[n * Cue.ALL.length];
        firstCues = new int[n];
        last = new char[n];
        first = new char[n];
        copies = new int[n];
        copiesBefore = new int[n];
        hashFrom = new int[n + 1];
        count(page);
    }

    private void count(Page page) {
        int n = page.blocks;
        char[] text = new char[page.text.length()];
        page.text.getChars(0, text.length, text, 0);
        int[] texts = new int[n];
        IntIntHashMap same = new IntIntHashMap(n);
        for (int b = 0; b < n; b++) {
            texts[b] = block(text, b, page.start[b], page.end[b]);
            hashFrom[b + 1] = hashed;
            copiesBefore[b] = same.addTo(texts[b], 1) - 1;
        }
        for (int b = 0; b < n; b++) {
            copies[b] = same.get(texts[b]);
        }
    }

    /** Counts a block's text, and returns its hash. */
    private int block(char[] text, int b, int from, int to) {
        first[b] = text[from];
        last[b] = text[to - 1];
        int hash = 0;
        int small = 0;
        int word = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            hash = 31 * hash + c;
            if (c >= 'a' && c <= 'z') {
                small++;
                word = 31 * word + c;
            } else if (c != ' ' && Character.isLetter(c)) {
                word = letter(b, word, c);
            } else {
                endWord(b, word);
                word = 0;
                if (c != ' ') {
                    other(text, b, i, c);
                }
            }
        }
        endWord(b, word);
        letters[b] += small;
        return hash;
    }

    /** Returns the hash of the word with this letter. */
    private int letter(int b, int word, char c) {
        letters[b]++;
        char small = Character.toLowerCase(c);
        if (small != c) {
            capitals[b]++;
            capitalized[b] += word == 0 ? 1 : 0;
        }
        if (c >= '\u2e80' && Character.isIdeographic(c)) {
            words[b]++;
            return word;
        }
        return 31 * word + small;
    }

    private void other(char[] text, int b, int i, char c) {
        if (c >= '0' && c <= '9') {
            boolean begins = i == 0 || !Character.isLetterOrDigit(text[i - 1]);
            words[b] += begins ? 1 : 0;
            digits[b]++;
        } else if (c == '.' || c == '!' || c == '?' || c == '。' || c == '！' || c == '？' || c == '।' || c == '؟') {
            sentenceEnds[b] += i > 0 && Character.isLetter(text[i - 1]) ? 1 : 0;
        } else if (c == ',' || c == '、' || c == '，' || c == '،') {
            commas[b]++;
        } else if (c == '\n') {
            lineBreaks[b]++;
        } else if (c == '|' || c == '©' || c == '@' || c == '»' || c == '›' || c == '→' || c == '•' || c == '/') {
            symbols[b]++;
        }
    }

    /** @param word hash of the word that ends, 0 when none does */
    private void endWord(int b, int word) {
        if (word == 0) {
            return;
        }
        int count = ++words[b];
        if (count <= TITLE_WORDS) {
            keep(word);
        }
        if (count <= CUED_WORDS) {
            int found = Cue.of(word);
            firstCues[b] |= count <= 3 ? found : 0;
            for (int bits = found; bits != 0; bits &= bits - 1) {
                cues[b * Cue.ALL.length + Integer.numberOfTrailingZeros(bits)]++;
            }
        }
    }

    private void keep(int hash) {
        if (hashed == hashes.length) {
            hashes = Arrays.copyOf(hashes, hashed * 2);
        }
        hashes[hashed++] = hash;
    }
}
