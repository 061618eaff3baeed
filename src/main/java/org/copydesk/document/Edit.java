package org.copydesk.document;

/**
 * One change to a document's extracted text: the span from {@code start} to {@code end} (UTF-16 units) becomes
 * {@code replacement}. An empty replacement removes it.
 *
 * @param rule id of the rule that proposed it, as in {@code residue/comment-prompt} or {@code repair/page-break}
 */
public record Edit(String rule, int start, int end, String replacement) {
    public Edit {
        if (start < 0 || end < start || (end == start && replacement.isEmpty())) {
            throw new IllegalArgumentException(rule + ": not a change: " + start + ".." + end);
        }
    }

    public static Edit cut(String rule, int start, int end) {
        return new Edit(rule, start, end, "");
    }

    public static Edit drop(String rule, Block block) {
        return new Edit(rule, block.start(), block.end(), "");
    }

    boolean contains(Edit other) {
        return start <= other.start && other.end <= end;
    }

    boolean touches(Edit other) {
        return start < other.end && other.start < end;
    }
}
