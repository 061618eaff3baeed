package org.copydesk.document;

import java.util.List;

/**
 * An extracted document: one text, the blocks it consists of, and what is said about it.
 *
 * @param id 32 hex digits, from source, path and record: see {@link DocumentId}
 * @param text extracted text, line ends as {@code \n}; never altered afterwards: rules propose edits to it
 * @param blocks in order of appearance; between them only white space
 * @param signals in order of appearance
 */
public record Document(
        DocumentKey key,
        String id,
        Origin origin,
        String source,
        String text,
        List<Block> blocks,
        List<Signal> signals) {
    public Document {
        blocks = List.copyOf(blocks);
        signals = List.copyOf(signals);
        int end = 0;
        for (Block block : blocks) {
            if (block.start() < end || block.end() > text.length()) {
                throw new IllegalArgumentException(key + ": block " + block + " overlaps or lies outside the text");
            }
            if (!isBlank(text, end, block.start())) {
                throw new IllegalArgumentException(key + ": text outside any block before " + block.start());
            }
            end = block.end();
        }
        if (!isBlank(text, end, text.length())) {
            throw new IllegalArgumentException(key + ": text outside any block after " + end);
        }
    }

    private static boolean isBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    public String text(Block block) {
        return text.substring(block.start(), block.end());
    }
}
