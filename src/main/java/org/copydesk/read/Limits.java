package org.copydesk.read;

/**
 * Bounds on what one input file may unfold to. They guard memory and time, not taste.
 *
 * @param textBytes largest single document of text, Markdown, HTML or mail
 * @param binaryBytes largest single document of other formats, and largest zip within another container
 * @param ratio bytes that all layers of decompression may yield for each byte of the file
 * @param freeBytes bytes that any file may unfold to, whatever its ratio
 * @param entries archive entries and records in one file
 * @param depth containers within containers
 */
public record Limits(int textBytes, int binaryBytes, int ratio, long freeBytes, int entries, int depth) {
    /**
     * Text of 32 MiB is some fifty novels. Deflate yields 1032:1 at most and prose about 3:1; markup with much
     * repetition was seen at 60:1, bombs lie above 1000:1.
     */
    public static final Limits DEFAULT = new Limits(32 << 20, 128 << 20, 250, 64L << 20, 50_000_000, 8);

    public Limits {
        if (textBytes < 1 || binaryBytes < 1 || ratio < 1 || freeBytes < 1 || entries < 1 || depth < 1) {
            throw new IllegalArgumentException("every limit must be positive");
        }
    }
}
