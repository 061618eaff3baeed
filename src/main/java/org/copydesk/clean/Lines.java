package org.copydesk.clean;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.copydesk.document.Block;
import org.copydesk.document.Document;

/**
 * Reads the lines of a document as the corpus counts them: lower-cased, digits as 0, nothing but letters and digits,
 * so that {@code Posted 3:15 PM!} and {@code posted 4 20 pm} are one line.
 */
public final class Lines {
    /** FNV-1a, 64 bits. */
    private static final long FNV_BASIS = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    private static final int[] FOLDS =
            IntStream.range(0, 0x80).map(Lines::foldOf).toArray();

    private Lines() {}

    /** Returns what a document adds to the counts of its source. */
    public static Sightings of(Document document) {
        long[] hashes = new long[document.blocks().size()];
        int count = 0;
        long signature = 0;
        int longest = -1;
        for (Block block : document.blocks()) {
            long hash = hash(document.text(), block.start(), block.end());
            if (hash != 0) {
                hashes[count++] = hash;
            }
            int length = block.end() - block.start();
            if (length > longest) {
                longest = length;
                signature = hash;
            }
        }
        Arrays.sort(hashes, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (distinct == 0 || hashes[i] != hashes[distinct - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return new Sightings(document.source(), signature, Arrays.copyOf(hashes, distinct));
    }

    /** Returns the hash of a normalized line; 0 for a line without a letter or digit. */
    public static long hash(String line) {
        return hash(line, 0, line.length());
    }

    /** Returns the hash of the normalized line from {@code start} to {@code end}; 0 when nothing of it counts. */
    public static long hash(String text, int start, int end) {
        long hash = FNV_BASIS;
        int counts = 0;
        for (int i = start; i < end; ) {
            char c = text.charAt(i);
            int folded;
            if (c < FOLDS.length) {
                folded = FOLDS[c];
                i++;
            } else {
                int point = Character.codePointAt(text, i);
                folded = foldOf(point);
                i += Character.charCount(point);
            }
            counts |= folded;
            // not passed over by a branch: where words end is what a processor cannot foresee
            hash = (hash ^ folded) * (folded == 0 ? 1 : FNV_PRIME);
        }
        return counts == 0 ? 0 : hash;
    }

    /** Returns what of a line counts. */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder(line.length());
        line.codePoints().map(Lines::foldOf).filter(point -> point != 0).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Returns how a character counts, 0 where it does not. */
    private static int foldOf(int point) {
        if (Character.isLetter(point)) {
            return Character.toLowerCase(point);
        }
        return Character.isDigit(point) ? '0' : 0;
    }
}
