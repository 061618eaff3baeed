package org.copydesk.rule.head;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Document;
import org.copydesk.document.Draft;
import org.copydesk.document.Field;
import org.copydesk.document.Passage;
import org.copydesk.document.Role;
import org.copydesk.document.Signal;

/** The lines of a document's head: those of its first blocks, or of the blocks around its title. */
final class HeadLines {
    /** Lines that may hold the head of a plain text; measured: of 697 heads all but a few dates stand within 25. */
    private static final int MOST = 26;

    /** Blocks before the title that may hold the date or the names. */
    private static final int BEFORE = 10;

    /** Lines after the main text that may hold them. */
    private static final int TAIL = 10;

    /** A title that stands farther from the main text is another's. */
    private static final int FARTHEST = 40;

    private static final int LONGEST = 400;

    /** A shorter heading says too little to be known again. */
    private static final int SHORTEST_TITLE = 12;

    private HeadLines() {}

    /** @param from block to begin at */
    private static List<HeadLine> of(Draft draft, int from, int most) {
        String text = draft.document().text();
        List<Block> blocks = draft.document().blocks();
        List<HeadLine> lines = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            Block block = passage.block();
            boolean readable = block.kind() != BlockKind.FRONT_MATTER && block.role() != Role.FURNITURE;
            if (passage.index() >= from && lines.size() < most && readable) {
                int before = passage.index() == 0
                        ? 0
                        : blocks.get(passage.index() - 1).end();
                lines.add(line(passage, isGap(text, before, block.start())));
            }
        }
        return lines;
    }

    /**
     * Returns the lines of a plain text's first blocks; of a page, those around the title and the beginning of the main
     * text, and those at its end.
     */
    static List<HeadLine> of(Draft draft) {
        Document document = draft.document();
        int first = body(document, true);
        int title = titleBlock(document, first);
        if (title < 0 && first < 0) {
            return of(draft, 0, MOST);
        }
        boolean another = title >= 0 && first - title > FARTHEST;
        int from = first < 0 || title >= 0 && title < first && !another ? title : first;
        int to = Math.min(Math.max(title, first), from + FARTHEST);
        List<HeadLine> lines = new ArrayList<>(of(draft, Math.max(0, from - BEFORE), BEFORE + to - from + MOST));
        int last = body(document, false);
        int shown = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).block();
        if (last + 1 > shown) {
            lines.addAll(of(draft, Math.max(shown + 1, last - 1), TAIL));
        }
        return lines;
    }

    /** Returns the first or last block of main text, or −1 where none is marked. */
    private static int body(Document document, boolean first) {
        List<Block> blocks = document.blocks();
        int at = -1;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).role() == Role.BODY) {
                at = i;
                if (first) {
                    break;
                }
            }
        }
        return at;
    }

    /** Returns the heading that is marked as the title, else one that the markup names so, else the last before the text. */
    private static int titleBlock(Document document, int body) {
        int nearest = -1;
        int named = -1;
        for (Signal signal : document.signals()) {
            if (signal.field() == Field.TITLE && signal.origin().equals("title:h1") && signal.block() >= 0) {
                if (document.blocks().get(signal.block()).role() == Role.TITLE) {
                    return signal.block();
                }
                nearest = nearest < 0 || signal.block() <= body ? signal.block() : nearest;
                named = named < 0 && isNamed(document, signal.value()) ? signal.block() : named;
            }
        }
        return named < 0 ? nearest : named;
    }

    private static boolean isNamed(Document document, String heading) {
        return heading.length() >= SHORTEST_TITLE
                && document.signals().stream()
                        .anyMatch(signal -> signal.field() == Field.TITLE
                                && !signal.origin().equals("title:h1")
                                && signal.value().contains(heading));
    }

    /** A block is one line, however many it was wrapped to. */
    private static HeadLine line(Passage passage, boolean gap) {
        String text = passage.text();
        Block block = passage.block();
        int first = 0;
        int last = text.length();
        while (first < last && isBlank(text.charAt(first))) {
            first++;
        }
        while (last > first && isBlank(text.charAt(last - 1))) {
            last--;
        }
        int words = block.kind() == BlockKind.HEADING ? afterSigns(text, first, last) : first;
        String line = text.substring(words, Math.min(last, words + LONGEST)).replace('\n', ' ');
        return new HeadLine(
                block.start(), block.end(), line, passage.index(), block.kind(), block.role(), gap, last - first);
    }

    /** Returns where the words of a heading begin: Markdown has up to six signs and a blank before them. */
    private static int afterSigns(String text, int first, int last) {
        int at = first;
        while (at < last && text.charAt(at) == '#' && at - first < 6) {
            at++;
        }
        if (at == first || at == last || !isBlank(text.charAt(at))) {
            return first;
        }
        while (at < last && isBlank(text.charAt(at))) {
            at++;
        }
        return at == last ? first : at;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }

    private static boolean isGap(String text, int from, int to) {
        int newlines = 0;
        for (int i = from; i < to; i++) {
            newlines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return newlines > 1;
    }
}
