package org.copydesk.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * A text in the form that decides whether two are the same: NFKC, no format characters such as soft hyphens, spaces
 * squeezed into one, and into one line break where there is any among them.
 */
final class CanonicalText {
    /** The text, up to {@link #length}. */
    final char[] chars;

    final int length;

    private CanonicalText(char[] chars, int length) {
        this.chars = chars;
        this.length = length;
    }

    static CanonicalText of(String text) {
        char[] chars = text.toCharArray();
        return isAscii(chars)
                ? squeezed(chars)
                : squeezed(Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray());
    }

    private static boolean isAscii(char[] chars) {
        int all = 0;
        for (char c : chars) {
            all |= c;
        }
        return all < 0x80;
    }

    /** Squeezes in place, without a choice for each blank: where words end is what a processor cannot foresee. */
    private static CanonicalText squeezed(char[] chars) {
        int length = 0;
        int last = 0;
        for (char c : chars) {
            if (c >= ' ' && c < 0x7f) {
                chars[length] = c;
                // both are blank: the difference of each is negative
                length += 1 - ((c - '!' & last - '!') >>> Integer.SIZE - 1);
                last = c;
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
        return new CanonicalText(chars, length - (length > 0 && last <= ' ' ? 1 : 0));
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    HashValue128 hash() {
        return Hashing.murmur3_128().hashBytesTo128Bits(new String(chars, 0, length).getBytes(StandardCharsets.UTF_8));
    }
}
