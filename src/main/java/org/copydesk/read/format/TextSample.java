package org.copydesk.read.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The head of a file as characters, good enough to look for signs in ASCII; null for what is not text. */
final class TextSample {
    /** Share of control characters above which bytes are no text: prose has none, random bytes have a tenth. */
    private static final double CONTROL_SHARE = 0.03;

    /** 1 for a byte that prose does not have. */
    private static final byte[] CONTROL = new byte[256];

    static {
        Arrays.fill(CONTROL, 0, 0x20, (byte) 1);
        for (char c : "\t\n\r\f\u001b".toCharArray()) {
            CONTROL[c] = 0;
        }
        CONTROL[0x7f] = 1;
    }

    private TextSample() {}

    static @Nullable String of(byte[] head, int length) {
        Charset wide = wide(head, length);
        if (wide != null) {
            return strip(new String(head, 0, length, wide));
        }
        int controls = 0;
        for (int i = 0; i < length; i++) {
            controls += CONTROL[head[i] & 0xff];
        }
        if (controls > 2 && controls > length * CONTROL_SHARE) {
            return null;
        }
        boolean mark = length >= 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf;
        return new String(head, mark ? 3 : 0, mark ? length - 3 : length, StandardCharsets.ISO_8859_1);
    }

    private static String strip(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static @Nullable Charset wide(byte[] head, int length) {
        if (length >= 4 && (is(head, 0xff, 0xfe, 0, 0) || is(head, 0, 0, 0xfe, 0xff))) {
            return Charset.forName(head[0] == 0 ? "UTF-32BE" : "UTF-32LE");
        }
        if (length >= 2 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (length >= 2 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return unmarked(head, Math.min(length, 4096) & ~3);
    }

    /** UTF-16 or UTF-32 without a mark: nearly all NULs stand at the same place of their unit. */
    private static @Nullable Charset unmarked(byte[] head, int length) {
        int[] nuls = new int[4];
        for (int i = 0; i < length; i++) {
            if (head[i] == 0) {
                nuls[i & 3]++;
            }
        }
        int units = length / 4;
        if (units == 0) {
            return null;
        }
        boolean[] high = new boolean[4];
        boolean[] low = new boolean[4];
        for (int i = 0; i < 4; i++) {
            high[i] = nuls[i] > units * 0.7;
            low[i] = nuls[i] < units * 0.1;
        }
        if (low[0] && high[1] && high[2] && high[3]) {
            return Charset.forName("UTF-32LE");
        }
        if (high[0] && high[1] && high[2] && low[3]) {
            return Charset.forName("UTF-32BE");
        }
        if (low[0] && high[1] && low[2] && high[3]) {
            return StandardCharsets.UTF_16LE;
        }
        return high[0] && low[1] && high[2] && low[3] ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean is(byte[] head, int a, int b, int c, int d) {
        return head[0] == (byte) a && head[1] == (byte) b && head[2] == (byte) c && head[3] == (byte) d;
    }
}
