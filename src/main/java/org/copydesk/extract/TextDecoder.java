package org.copydesk.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charset of a text: its byte order mark, else UTF-8 where the bytes are valid UTF-8, else the pattern of
 * NULs of UTF-16 and UTF-32, else the declared charset, else statistics of the bytes.
 */
final class TextDecoder {
    /** Statistics see so much of the text. */
    private static final int SAMPLE = 1 << 15;

    /** As browsers do (WHATWG Encoding Standard, section 4.2): what says Latin 1 is windows-1252, and so on. */
    private static final Map<String, String> WIDER = Map.of(
            "iso-8859-1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "latin1", "windows-1252",
            "iso-8859-9", "windows-1254",
            "iso-8859-11", "windows-874",
            "gb2312", "GBK",
            "shift_jis", "windows-31j",
            "euc-kr", "x-windows-949",
            "ks_c_5601-1987", "x-windows-949");

    private TextDecoder() {}

    /** @param declared a hint of the container, null where there is none */
    static Decoded decode(byte[] bytes, @Nullable String declared) {
        Decoded marked = marked(bytes);
        if (marked != null) {
            return marked;
        }
        Charset wide = WideCharset.of(bytes);
        if (wide != null) {
            return decoded(bytes, 0, wide);
        }
        Charset hint = charset(declared);
        if (isStateful(bytes, hint)) {
            return decoded(bytes, 0, hint);
        }
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoded(utf8, "UTF-8");
        }
        if (hint != null && !hint.equals(StandardCharsets.UTF_8)) {
            String text = strict(bytes, hint);
            if (text != null) {
                return new Decoded(text, hint.name());
            }
        }
        return mostlyUtf8(bytes) ? decoded(bytes, 0, StandardCharsets.UTF_8) : decoded(bytes, 0, guess(bytes));
    }

    /** Seven-bit charsets with escapes are valid UTF-8 too: only a declaration or their escape tells them. */
    private static boolean isStateful(byte[] bytes, @Nullable Charset hint) {
        if (hint == null || !hint.name().startsWith("ISO-2022")) {
            return false;
        }
        for (byte b : bytes) {
            if (b == 0x1b) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Decoded marked(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            Decoded utf8 = decoded(bytes, 3, StandardCharsets.UTF_8);
            return utf8.text().startsWith("\ufeff") ? new Decoded(utf8.text().substring(1), "UTF-8") : utf8;
        }
        if (starts(bytes, 0xff, 0xfe, 0, 0)) {
            return decoded(bytes, 4, Charset.forName("UTF-32LE"));
        }
        if (starts(bytes, 0, 0, 0xfe, 0xff)) {
            return decoded(bytes, 4, Charset.forName("UTF-32BE"));
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        return starts(bytes, 0xfe, 0xff) ? decoded(bytes, 2, StandardCharsets.UTF_16BE) : null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded decoded(byte[] bytes, int from, Charset charset) {
        return new Decoded(new String(bytes, from, bytes.length - from, charset), charset.name());
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            // the String's own decoder is several times as fast, and a replacement shows what was invalid
            String text = new String(bytes, charset);
            if (text.indexOf('\ufffd') < 0) {
                return text;
            }
        }
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException invalid) {
            return null;
        }
    }

    /** A UTF-8 text with a few broken bytes: at least four whole sequences for each broken one. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xff;
            if (lead < 0x80) {
                continue;
            }
            int more = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
            int seen = 0;
            while (lead < 0xf5 && seen < more && i + 1 < bytes.length && (bytes[i + 1] & 0xc0) == 0x80) {
                seen++;
                i++;
            }
            if (more > 0 && seen == more) {
                whole++;
            } else {
                broken++;
            }
        }
        return whole >= 4 * broken;
    }

    private static Charset guess(byte[] bytes) {
        byte[] sample = bytes.length <= SAMPLE ? bytes : sample(bytes);
        CharsetMatch best = new CharsetDetector(SAMPLE).setText(sample).detect();
        Charset charset = best == null ? null : charset(best.getName());
        return charset == null
                        || charset.equals(StandardCharsets.UTF_8)
                        || charset.name().startsWith("UTF-")
                ? Charset.forName("windows-1252")
                : charset;
    }

    /** The stretch that begins a little before the first byte that is not ASCII. */
    private static byte[] sample(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int start = Math.max(0, Math.min(first - 1024, bytes.length - SAMPLE));
        return Arrays.copyOfRange(bytes, start, start + SAMPLE);
    }

    static @Nullable Charset charset(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String key = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(WIDER.getOrDefault(key, key));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
