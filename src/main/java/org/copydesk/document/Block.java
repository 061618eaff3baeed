package org.copydesk.document;

/**
 * A stretch of a document's extracted text, {@code start} inclusive to {@code end} exclusive in UTF-16 units. Blocks
 * do not overlap, stand in ascending order, and only white space lies between them.
 *
 * @param linkDensity share of the block's characters that stand in links, 0 to 1
 * @param path where it stood: a tag path such as {@code article>div.body>p}, or a style name; empty when unknown
 */
public record Block(BlockKind kind, Role role, int start, int end, float linkDensity, String path) {
    public Block {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("empty or negative block: " + start + ".." + end);
        }
        if (!(linkDensity >= 0 && linkDensity <= 1)) {
            throw new IllegalArgumentException("link density " + linkDensity + " is not within 0..1");
        }
    }

    public static Block of(BlockKind kind, int start, int end) {
        return new Block(kind, Role.UNKNOWN, start, end, 0f, "");
    }

    public Block withRole(Role other) {
        return new Block(kind, other, start, end, linkDensity, path);
    }

    public String text(CharSequence extracted) {
        return extracted.subSequence(start, end).toString();
    }
}
