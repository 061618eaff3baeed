package org.copydesk.document;

/**
 * A stretch of a document's extracted text, {@code start} inclusive to {@code end} exclusive in UTF-16 units. Blocks
 * do not overlap, stand in ascending order, and only white space lies between them.
 */
public record Block(BlockKind kind, Role role, int start, int end) {
    public Block {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("empty or negative block: " + start + ".." + end);
        }
    }

    public static Block of(BlockKind kind, int start, int end) {
        return new Block(kind, Role.UNKNOWN, start, end);
    }

    public Block withRole(Role other) {
        return new Block(kind, other, start, end);
    }

    public String text(CharSequence extracted) {
        return extracted.subSequence(start, end).toString();
    }
}
