package org.copydesk.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.document.Edit;

/**
 * The cleaner's last act: what is left of the blocks is parted by exactly one empty line, nothing blank stands before
 * the first or after the last. A dropped block takes the blank after it along, so that it stays one edit; only where
 * no edit is at hand does the layout make its own.
 */
final class Layout {
    static final String RULE = "layout/paragraphs";
    private static final String PARTED = "\n\n";

    private final String text;
    private final Set<String> joining;
    private final List<Edit> out = new ArrayList<>();
    private boolean started;

    private Layout(String text, Set<String> joining) {
        this.text = text;
        this.joining = joining;
    }

    /**
     * Returns the edits that give the text its layout.
     *
     * @param blockEnds ends of the document's blocks, ascending: a gap is laid out only where it holds one
     * @param joining rules whose edits join two blocks: what they put between them stays
     */
    static List<Edit> of(String text, int[] blockEnds, List<Edit> edits, Set<String> joining) {
        Layout layout = new Layout(text, joining);
        layout.run(blockEnds, edits);
        return List.copyOf(layout.out);
    }

    private void run(int[] blockEnds, List<Edit> edits) {
        List<Edit> gap = new ArrayList<>();
        int gapStart = 0;
        int block = 0;
        int next = 0;
        int at = 0;
        while (at < text.length() || next < edits.size()) {
            Edit edit = next < edits.size() && edits.get(next).start() == at ? edits.get(next++) : null;
            boolean alive = edit == null
                    ? !isBlank(text.charAt(at))
                    : !edit.replacement().isBlank();
            boolean goesOn = alive && edit == null && started && gapStart == at;
            if (alive && !goesOn) {
                block = firstEnd(blockEnds, block, gapStart);
                boolean crossesBlocks = block < blockEnds.length && blockEnds[block] <= at;
                close(gapStart, at, gap, crossesBlocks);
                gap.clear();
                started = true;
                if (edit != null) {
                    out.add(edit);
                }
            } else if (edit != null) {
                gap.add(edit);
            }
            if (edit != null) {
                at = edit.end();
            } else if (alive) {
                block = firstEnd(blockEnds, block, at + 1);
                int blockEnd = block < blockEnds.length ? blockEnds[block] : at + 1;
                at = inkEnd(at, next < edits.size() ? Math.min(edits.get(next).start(), blockEnd) : blockEnd);
            } else {
                at++;
            }
            gapStart = alive ? at : gapStart;
        }
        cover(gapStart, text.length(), gap, Side.BEFORE);
    }

    /** Returns the first block from {@code block} on that ends at {@code offset} or behind it. */
    private static int firstEnd(int[] blockEnds, int block, int offset) {
        int found = block;
        while (found < blockEnds.length && blockEnds[found] < offset) {
            found++;
        }
        return found;
    }

    /** Returns where the ink ends that begins at {@code start}, in a stretch of one block without an edit. */
    private int inkEnd(int start, int stop) {
        int end = stop;
        while (end > start + 1 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void close(int start, int end, List<Edit> gap, boolean crossesBlocks) {
        if (!started) {
            cover(start, end, gap, Side.AFTER);
        } else if (crossesBlocks) {
            part(start, end, gap);
        } else {
            out.addAll(gap);
        }
    }

    private void part(int start, int end, List<Edit> gap) {
        for (int i = 0; i < gap.size(); i++) {
            if (joining.contains(gap.get(i).rule())) {
                cover(start, gap.get(i).start(), gap.subList(0, i), Side.AFTER);
                out.add(gap.get(i));
                cover(gap.get(i).end(), end, gap.subList(i + 1, gap.size()), Side.AFTER);
                return;
            }
        }
        int keep = separatorToKeep(start, end, gap);
        int from = keep == 0 ? start : gap.get(keep - 1).end();
        int to = keep == gap.size() ? end : gap.get(keep).start();
        cover(start, from, gap.subList(0, keep), Side.BEFORE);
        mend(from, to);
        cover(to, end, gap.subList(keep, gap.size()), Side.AFTER);
    }

    private void mend(int from, int to) {
        boolean isLongEnough = to - from >= PARTED.length();
        if (isLongEnough && text.startsWith(PARTED, to - PARTED.length())) {
            cover(from, to - PARTED.length(), List.of(), Side.BEFORE);
        } else if (isLongEnough && text.startsWith(PARTED, from)) {
            cover(from + PARTED.length(), to, List.of(), Side.BEFORE);
        } else {
            out.add(new Edit(RULE, from, to, PARTED));
        }
    }

    /** Returns the index of the blank, among those around the edits of a gap, that comes nearest to an empty line. */
    private int separatorToKeep(int start, int end, List<Edit> gap) {
        int best = 0;
        int bestScore = -1;
        for (int i = 0; i <= gap.size(); i++) {
            int from = i == 0 ? start : gap.get(i - 1).end();
            int to = i == gap.size() ? end : gap.get(i).start();
            int score = isParted(from, to) ? 2 : to > from ? 1 : 0;
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    private boolean isParted(int from, int to) {
        return to - from == PARTED.length() && text.startsWith(PARTED, from);
    }

    /** Writes the edits of a stretch in which nothing is alive so that they cover all of it, blanks included. */
    private void cover(int start, int end, List<Edit> gap, Side blank) {
        if (gap.isEmpty() && end > start) {
            out.add(new Edit(RULE, start, end, ""));
        }
        int at = start;
        for (int i = 0; i < gap.size(); i++) {
            boolean takesAfter = blank == Side.AFTER && i < gap.size() - 1;
            int to = i == gap.size() - 1
                    ? end
                    : takesAfter ? gap.get(i + 1).start() : gap.get(i).end();
            if (to > at) {
                out.add(new Edit(gap.get(i).rule(), at, to, ""));
            }
            at = to;
        }
    }

    /** Which blank an edit takes along. */
    private enum Side {
        BEFORE,
        AFTER
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c >= 0x7F && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }
}
