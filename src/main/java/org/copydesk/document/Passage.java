package org.copydesk.document;

/**
 * A block as it reads after the edits so far, with the way back to the extracted text.
 *
 * @param index of the block in {@link Document#blocks()}
 * @param text as it reads now
 * @param origins for each UTF-16 unit of {@code text}, and for its end, the offset in the extracted text
 */
public record Passage(int index, Block block, String text, int[] origins) {
    /** Returns the offset in the extracted text of an offset in this passage, 0 to its length. */
    public int origin(int offset) {
        return origins[offset];
    }

    /** Returns an edit of the extracted text for a span of this passage. */
    public Edit edit(String rule, int start, int end, String replacement) {
        return new Edit(rule, origins[start], end == start ? origins[start] : origins[end - 1] + 1, replacement);
    }
}
