package org.copydesk.document;

/**
 * Something that the document, its container or its markup says about a field, as found but for control characters:
 * they are left out, tabs and line ends excepted.
 *
 * @param origin where it was read: {@code json-ld:datePublished}, {@code meta:article:published_time},
 *     {@code time:datetime}, {@code class:byline}, {@code front-matter:date}, {@code record:author},
 *     {@code mail:date}, {@code pdf:title}, {@code http:last-modified}, {@code warc:date}, {@code url}
 * @param block index of the block that shows it, or −1 when it is not part of the text
 */
public record Signal(Field field, String origin, String value, int block) {
    public Signal {
        value = withoutControls(value);
    }

    private static String withoutControls(String value) {
        StringBuilder kept = null;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (isControl(c)) {
                kept = kept == null ? new StringBuilder(value.length()).append(value, 0, i) : kept;
            } else if (kept != null) {
                kept.append(c);
            }
        }
        return kept == null ? value : kept.toString();
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7f;
    }

    public static Signal of(Field field, String origin, String value) {
        return new Signal(field, origin, value, -1);
    }
}
