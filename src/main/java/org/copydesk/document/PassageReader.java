package org.copydesk.document;

import java.util.Arrays;
import java.util.List;

/** Reads one block of a text with edits applied. */
final class PassageReader {
    private static final int[] NOWHERE = {};

    private final String source;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    private PassageReader(String source, int room) {
        this.source = source;
        this.text = new StringBuilder(room);
        this.starts = new int[room];
        this.ends = new int[room];
    }

    /** @param first index of the first edit that may touch the block */
    static Passage read(String source, int index, Block block, List<Edit> edits, int first) {
        if (first == edits.size() || edits.get(first).start() >= block.end()) {
            return Passage.untouched(index, block, block.text(source));
        }
        Edit only = edits.get(first);
        if (only.start() <= block.start()
                && only.end() >= block.end()
                && only.replacement().isEmpty()) {
            return Passage.edited(index, block, "", NOWHERE, NOWHERE);
        }
        PassageReader reader = new PassageReader(source, block.end() - block.start() + 8);
        int at = block.start();
        for (int e = first; e < edits.size() && edits.get(e).start() < block.end(); e++) {
            Edit edit = edits.get(e);
            reader.copy(at, Math.max(at, edit.start()));
            if (edit.start() >= block.start()) {
                reader.insert(edit);
            }
            at = Math.max(at, Math.min(edit.end(), block.end()));
        }
        reader.copy(at, block.end());
        return Passage.edited(index, block, reader.text.toString(), reader.starts, reader.ends);
    }

    private void copy(int from, int to) {
        grow(to - from);
        for (int i = from; i < to; i++) {
            starts[text.length() + i - from] = i;
            ends[text.length() + i - from] = i + 1;
        }
        text.append(source, from, to);
    }

    private void insert(Edit edit) {
        int length = edit.replacement().length();
        grow(length);
        Arrays.fill(starts, text.length(), text.length() + length, edit.start());
        Arrays.fill(ends, text.length(), text.length() + length, edit.end());
        text.append(edit.replacement());
    }

    private void grow(int by) {
        int size = text.length() + by;
        if (size > starts.length) {
            starts = Arrays.copyOf(starts, Math.max(size, starts.length * 2));
            ends = Arrays.copyOf(ends, starts.length);
        }
    }
}
