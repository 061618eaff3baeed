package org.copydesk.extract.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the blocks' texts look like, counted in one pass over the page's text. */
final class TextStats {
    /** Cues are looked up in the first words only: long blocks are prose. */
    private static final int CUED_WORDS = 30;

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
    private final StringBuilder word = new StringBuilder();

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
        count(page);
    }

    private void count(Page page) {
        int n = page.blocks;
        Map<Integer, int[]> same = new HashMap<>();
        int[][] tallies = new int[n][];
        for (int b = 0; b < n; b++) {
            int hash = block(page.text, b, page.start[b], page.end[b]);
            tallies[b] = same.computeIfAbsent(hash, h -> new int[1]);
            copiesBefore[b] = tallies[b][0]++;
        }
        for (int b = 0; b < n; b++) {
            copies[b] = tallies[b][0];
        }
    }

    private int block(CharSequence text, int b, int from, int to) {
        int hash = 0;
        first[b] = text.charAt(from);
        last[b] = text.charAt(to - 1);
        word.setLength(0);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            hash = 31 * hash + c;
            if (Character.isLetter(c)) {
                letters[b]++;
                boolean capital = Character.isUpperCase(c);
                capitals[b] += capital ? 1 : 0;
                capitalized[b] += capital && word.isEmpty() ? 1 : 0;
                if (c >= '\u2e80' && Character.isIdeographic(c)) {
                    words[b]++;
                } else {
                    word.append(c);
                }
            } else {
                endWord(b);
                other(text, b, i, c);
            }
        }
        endWord(b);
        return hash;
    }

    private void other(CharSequence text, int b, int i, char c) {
        if (c >= '0' && c <= '9') {
            boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            words[b] += begins ? 1 : 0;
            digits[b]++;
        } else if (c == '.' || c == '!' || c == '?' || c == '。' || c == '！' || c == '？' || c == '।' || c == '؟') {
            sentenceEnds[b] += i > 0 && Character.isLetter(text.charAt(i - 1)) ? 1 : 0;
        } else if (c == ',' || c == '、' || c == '，' || c == '،') {
            commas[b]++;
        } else if (c == '\n') {
            lineBreaks[b]++;
        } else if (c == '|' || c == '©' || c == '@' || c == '»' || c == '›' || c == '→' || c == '•' || c == '/') {
            symbols[b]++;
        }
    }

    private void endWord(int b) {
        if (word.isEmpty()) {
            return;
        }
        words[b]++;
        if (words[b] <= CUED_WORDS) {
            int found = Cue.of(word.toString().toLowerCase(Locale.ROOT));
            firstCues[b] |= words[b] <= 3 ? found : 0;
            for (int bits = found; bits != 0; bits &= bits - 1) {
                cues[b * Cue.ALL.length + Integer.numberOfTrailingZeros(bits)]++;
            }
        }
        word.setLength(0);
    }
}
