package org.copydesk.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;

/**
 * A text in the form that decides whether two are the same: NFKC, no format characters such as soft hyphens, spaces
 * squeezed into one, and into one line break where there is any among them.
 */
final class CanonicalText {
    private static final int NOT_ASCII = -1;

    /** The text, up to {@link #length}. */
    final char[] chars;

    final int length;

    private CanonicalText(char[] chars, int length) {
        this.chars = chars;
        this.length = length;
    }

    static CanonicalText of(String text) {
        char[] chars = text.toCharArray();
        int length = squeeze(chars, true);
        if (length == NOT_ASCII) {
            chars = Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray();
            length = squeeze(chars, false);
        }
        return new CanonicalText(chars, length);
    }

    /**
     * Squeezes in place, without a choice for each blank: where words end is what a processor cannot foresee.
     *
     * @param ascii whether to give up at the first character that is not ASCII, as it has yet to be normalized
     * @return what is left of the length, or {@link #NOT_ASCII}
     */
    private static int squeeze(char[] chars, boolean ascii) {
        int length = 0;
        int last = 0;
        for (char c : chars) {
            if (c >= ' ' && c < 0x7f) {
                chars[length] = c;
                // both are blank: the difference of each is negative
                length += 1 - ((c - '!' & last - '!') >>> Integer.SIZE - 1);
                last = c;
            } else if (ascii && c >= 0x80) {
                return NOT_ASCII;
            } else if (isBreak(c)) {
                length -= length > 0 && last <= ' ' ? 1 : 0;
                chars[length] = '\n';
                length += length > 0 ? 1 : 0;
                last = '\n';
            } else if (Character.isWhitespace(c)) {
                chars[length] = ' ';
                length += last > ' ' ? 1 : 0;
                last = Math.min(last, ' ');
            } else if (c < 0x80 || Character.getType(c) != Character.FORMAT) {
                chars[length++] = c;
                last = '!';
            }
        }
        return length - (length > 0 && last <= ' ' ? 1 : 0);
    }

    /** Returns the text with a line break in place of each run of characters that is taken out. */
    CanonicalText without(BitSet taken) {
        char[] left = new char[length];
        int size = 0;
        for (int i = 0; i < length; i++) {
            boolean out = taken.get(i);
            if (!out || size > 0 && left[size - 1] != '\n') {
                left[size++] = out ? '\n' : chars[i];
            }
        }
        return new CanonicalText(left, size);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    HashValue128 hash() {
        return Hashing.murmur3_128().hashBytesTo128Bits(new String(chars, 0, length).getBytes(StandardCharsets.UTF_8));
    }
}
