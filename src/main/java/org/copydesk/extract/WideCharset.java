package org.copydesk.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** UTF-16 and UTF-32 without a byte order mark, told by where their NULs stand. */
final class WideCharset {
    private static final int SAMPLE = 4096;

    private WideCharset() {}

    static @Nullable Charset of(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~3;
        int[] nuls = new int[4];
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                nuls[i & 3]++;
            }
        }
        int units = length / 4;
        if (units == 0 || nuls[0] + nuls[1] + nuls[2] + nuls[3] < units) {
            return null;
        }
        String pattern = sign(nuls[0], units) + sign(nuls[1], units) + sign(nuls[2], units) + sign(nuls[3], units);
        return switch (pattern) {
            case ".000" -> Charset.forName("UTF-32LE");
            case "000." -> Charset.forName("UTF-32BE");
            case ".0.0" -> StandardCharsets.UTF_16LE;
            case "0.0." -> StandardCharsets.UTF_16BE;
            default -> null;
        };
    }

    private static String sign(int nuls, int units) {
        return nuls > units * 0.7 ? "0" : nuls < units * 0.1 ? "." : "?";
    }
}
