package org.copydesk.clean;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import org.copydesk.document.Block;
import org.copydesk.document.Document;

/**
 * Reads the lines of a document as the corpus counts them: lower-cased, digits as 0, nothing but letters and digits,
 * so that {@code Posted 3:15 PM!} and {@code posted 4 20 pm} are one line.
 */
public final class Lines {
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
        long[] sorted = Arrays.stream(hashes, 0, count).sorted().distinct().toArray();
        return new Sightings(document.source(), signature, sorted);
    }

    /** Returns the hash of a normalized line; 0 for a line without a letter or digit. */
    public static long hash(CharSequence line) {
        return hash(line, 0, line.length());
    }

    /** Returns the hash of the normalized line from {@code start} to {@code end}; 0 when nothing of it counts. */
    public static long hash(CharSequence text, int start, int end) {
        HashStream64 stream = Hashing.komihash5_0().hashStream();
        int letters = 0;
        for (int i = start; i < end; ) {
            int point = Character.codePointAt(text, i);
            i += Character.charCount(point);
            if (Character.isLetter(point)) {
                stream.putInt(Character.toLowerCase(point));
                letters++;
            } else if (Character.isDigit(point)) {
                stream.putInt('0');
                letters++;
            }
        }
        return letters == 0 ? 0 : stream.getAsLong();
    }
}
