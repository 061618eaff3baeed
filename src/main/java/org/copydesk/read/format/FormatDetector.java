package org.copydesk.read.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the format of a file by its first bytes. */
public final class FormatDetector {
    /** As many bytes as detection wants to see. */
    public static final int HEAD = 1 << 16;

    private static final String[] MARKDOWN = {".md", ".markdown", ".mdown", ".mkd", ".mdx"};
    private static final Pattern CHECKSUM = Pattern.compile("[0-7]{4,7}");

    private FormatDetector() {}

    /**
     * @param head the first bytes, {@link #HEAD} of them or the whole file
     * @param name of the file or entry: decides between text and Markdown, and where the content says too little
     */
    public static Detection detect(byte[] head, int length, String name) {
        if (length == 0) {
            return Detection.of(Format.EMPTY);
        }
        Detection magic = Magic.find(head, length);
        if (magic != null) {
            return magic;
        }
        if (isTar(head, length)) {
            return Detection.of(Format.TAR);
        }
        if (isCompound(head, length)) {
            return compound(head, length);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (holdsPdf(head, length, lower)) {
            return Detection.of(Format.PDF);
        }
        if (startsWith(head, length, "WARC/") || lower.endsWith(".warc") && contains(head, length, "\nWARC/1.")) {
            return Detection.of(Format.WARC);
        }
        String sample = TextSample.of(head, length);
        return sample == null ? Detection.unsupported("binary data of an unknown kind") : text(sample, lower);
    }

    private static Detection text(String sample, String name) {
        if (MailSigns.mbox(sample)) {
            return Detection.of(Format.MBOX);
        }
        if (MailSigns.mail(sample, name)) {
            return Detection.of(Format.MAIL);
        }
        boolean markdown = isMarkdown(name);
        Detection found = JsonSigns.find(sample, name);
        if (found == null && !markdown) {
            found = MarkupSigns.find(sample, name);
        }
        return found != null ? found : Detection.of(markdown ? Format.MARKDOWN : Format.TEXT);
    }

    private static boolean isMarkdown(String name) {
        for (String ending : MARKDOWN) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** POSIX magic, or a header whose checksum is right, as old tars have no magic. */
    private static boolean isTar(byte[] head, int length) {
        if (length < 512) {
            return false;
        }
        if (new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
            return true;
        }
        String field = new String(head, 148, 8, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
        if (!CHECKSUM.matcher(field).matches()) {
            return false;
        }
        int sum = 8 * ' ';
        for (int i = 0; i < 512; i++) {
            sum += i >= 148 && i < 156 ? 0 : head[i] & 0xff;
        }
        return sum == Integer.parseInt(field, 8);
    }

    private static boolean isCompound(byte[] head, int length) {
        return startsWith(head, length, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
    }

    /** The directory of a compound file may lie anywhere: without it in sight, Tika may say what it is. */
    private static Detection compound(byte[] head, int length) {
        if (contains(head, length, wide("Workbook")) || contains(head, length, wide("Book") + "\0")) {
            return Detection.unsupported("an Excel workbook");
        }
        if (contains(head, length, wide("PowerPoint"))) {
            return Detection.unsupported("a PowerPoint presentation");
        }
        if (contains(head, length, wide("__properties_")) || contains(head, length, wide("__substg1."))) {
            return Detection.unsupported("an Outlook message");
        }
        return Detection.of(Format.DOC);
    }

    private static String wide(String name) {
        return name.replaceAll(".", "$0\0");
    }

    /** Readers accept a PDF header within the first kilobyte. */
    private static boolean holdsPdf(byte[] head, int length, String name) {
        String start = new String(head, 0, Math.min(length, 1024), StandardCharsets.ISO_8859_1);
        int mark = start.indexOf("%PDF-");
        if (mark < 0 || mark > 0 && start.charAt(mark - 1) != '\n' && start.charAt(mark - 1) != '\r') {
            return false;
        }
        return name.endsWith(".pdf") || contains(head, length, " obj");
    }

    private static boolean startsWith(byte[] head, int length, String magic) {
        return length >= magic.length()
                && new String(head, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
    }

    private static boolean contains(byte[] head, int length, String magic) {
        return new String(head, 0, length, StandardCharsets.ISO_8859_1).contains(magic);
    }

    /** What a zip archive is, told from the names of its entries and from its {@code mimetype} entry. */
    public static Detection zip(Iterable<String> entries, @Nullable String mimetype) {
        if (mimetype != null) {
            for (Format format : new Format[] {Format.EPUB, Format.ODT}) {
                if (mimetype.strip().startsWith(format.mediaType())) {
                    return Detection.of(format);
                }
            }
            if (mimetype.startsWith("application/vnd.oasis")) {
                return Detection.unsupported("an OpenDocument file that is no text");
            }
        }
        boolean typed = false;
        boolean book = false;
        String part = "";
        for (String entry : entries) {
            typed |= entry.equals("[Content_Types].xml");
            book |= entry.equals("META-INF/container.xml");
            if (part.isEmpty() && (entry.startsWith("word/") || entry.startsWith("xl/") || entry.startsWith("ppt/"))) {
                part = entry.substring(0, entry.indexOf('/'));
            }
        }
        if (!typed || part.isEmpty()) {
            return Detection.of(book ? Format.EPUB : Format.ZIP);
        }
        return part.equals("word")
                ? Detection.of(Format.DOCX)
                : Detection.unsupported(part.equals("xl") ? "an Excel workbook" : "a PowerPoint presentation");
    }
}
