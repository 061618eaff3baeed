package org.copydesk.document;

/**
 * Something that the document, its container or its markup says about a field, as found.
 *
 * @param origin where it was read: {@code json-ld:datePublished}, {@code meta:article:published_time},
 *     {@code time:datetime}, {@code class:byline}, {@code front-matter:date}, {@code record:author},
 *     {@code mail:date}, {@code pdf:title}, {@code http:last-modified}, {@code warc:date}, {@code url}
 * @param block index of the block that shows it, or −1 when it is not part of the text
 */
public record Signal(Field field, String origin, String value, int block) {
    public static Signal of(Field field, String origin, String value) {
        return new Signal(field, origin, value, -1);
    }
}
