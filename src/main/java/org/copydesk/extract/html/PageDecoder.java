package org.copydesk.extract.html;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charset of a page: by byte order mark, valid UTF-8, declaration of container or page, detection, in this
 * order.
 */
final class PageDecoder {
    private static final int PRESCAN = 4096;

    private PageDecoder() {}

    /** A page's characters, and the name of the charset that gave them. */
    record Decoded(String html, String charset) {}

    /** @param hint charset by the container, null where it names none */
    static Decoded decode(byte[] content, @Nullable String hint) {
        Optional<Charset> marked = byMark(content);
        if (marked.isPresent()) {
            return decoded(content, marked.get());
        }
        Optional<Charset> declared = named(hint).or(() -> named(declaredIn(content)));
        if (declared.isPresent() && (isWide(declared.get()) || isEscaped(declared.get()))) {
            return decoded(content, declared.get());
        }
        String utf8 = new String(content, StandardCharsets.UTF_8);
        if (isValid(content, utf8)) {
            return new Decoded(withoutMark(utf8), StandardCharsets.UTF_8.name());
        }
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.US_ASCII)) {
            return decoded(content, widened(declared.get()));
        }
        return decoded(content, detected(content));
    }

    private static Decoded decoded(byte[] content, Charset charset) {
        return new Decoded(withoutMark(new String(content, charset)), charset.name());
    }

    private static String withoutMark(String html) {
        return !html.isEmpty() && html.charAt(0) == '\ufeff' ? html.substring(1) : html;
    }

    private static Optional<Charset> byMark(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** Charsets whose bytes all look like ASCII. */
    private static boolean isEscaped(Charset charset) {
        return charset.name().startsWith("ISO-2022") || charset.name().equals("HZ-GB-2312");
    }

    /** Browsers read Latin-1 as Windows-1252 and GB2312 as GB18030: so do the authors who declare them. */
    private static Charset widened(Charset charset) {
        return switch (charset.name()) {
            case "ISO-8859-1" -> Charset.forName("windows-1252");
            case "GB2312", "GBK" -> Charset.forName("GB18030");
            default -> charset;
        };
    }

    /** The text's own decoder is several times as fast as one that reports; a replacement shows what was invalid. */
    private static boolean isValid(byte[] content, String utf8) {
        if (utf8.indexOf('\ufffd') < 0) {
            return true;
        }
        // a page may be cut within its last character
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(8192);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        while (true) {
            var result = decoder.decode(in, out, false);
            if (result.isUnderflow()) {
                return true;
            }
            if (result.isError()) {
                return false;
            }
            out.clear();
        }
    }

    private static Optional<Charset> named(String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        String clean = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Charset.isSupported(clean) ? Optional.of(Charset.forName(clean)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Returns what follows {@code charset=} (or {@code encoding=}) near the beginning, or an empty string. */
    private static String declaredIn(byte[] content) {
        String head = new String(content, 0, Math.min(PRESCAN, content.length), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = head.indexOf("charset=");
        int from = at >= 0 ? at + "charset=".length() : head.indexOf("encoding=") + "encoding=".length();
        if (from < "encoding=".length()) {
            return "";
        }
        while (from < head.length() && "\"' ".indexOf(head.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < head.length()
                && (Character.isLetterOrDigit(head.charAt(to)) || "-_:.".indexOf(head.charAt(to)) >= 0)) {
            to++;
        }
        return head.substring(Math.min(from, to), to);
    }

    private static Charset detected(byte[] content) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(content);
        CharsetMatch match = detector.detect();
        return match == null
                ? Charset.forName("windows-1252")
                : named(match.getName()).map(PageDecoder::widened).orElse(Charset.forName("windows-1252"));
    }
}
