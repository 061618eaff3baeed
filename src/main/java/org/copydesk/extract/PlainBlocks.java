package org.copydesk.extract;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Role;

/** Blocks of plain text: a paragraph stands between empty lines; lines without one between them stand alone. */
final class PlainBlocks {
    private static final int SHORTEST_RULE = 3;

    private PlainBlocks() {}

    /** @param from where the text begins, after any front matter */
    static List<Block> of(String text, int from) {
        return of(text, from, text.length());
    }

    static List<Block> of(String text, int from, int to) {
        Lines lines = new Lines(text, from, to);
        Wrapping wrapping = Wrapping.of(lines);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.count(); i++) {
            if (lines.isBlank(i)) {
                continue;
            }
            int last = i;
            while (wrapping.joins(last) && !isBullet(text, lines, last + 1)) {
                last++;
            }
            Role role = last == i && isRule(text, lines, i) ? Role.FURNITURE : Role.UNKNOWN;
            blocks.add(new Block(kind(text, lines, i, last), role, lines.start(i), lines.end(last)));
            i = last;
        }
        return PageFurniture.mark(text, blocks);
    }

    private static BlockKind kind(String text, Lines lines, int first, int last) {
        if (isBullet(text, lines, first)) {
            return BlockKind.LIST_ITEM;
        }
        boolean alone = (first == 0 || lines.isBlank(first - 1) || lines.afterPageBreak(first))
                && (last + 1 == lines.count() || lines.isBlank(last + 1) || lines.afterPageBreak(last + 1));
        return alone || last > first ? BlockKind.PARAGRAPH : BlockKind.LINE;
    }

    /** Tells whether a line is drawn: of one sign, three times or more. Stars part the sections of a text, and stay. */
    private static boolean isRule(String text, Lines lines, int line) {
        char sign = lines.first(line);
        if ("=-_~\u2014\u2500\u2550".indexOf(sign) < 0 || lines.length(line) < SHORTEST_RULE) {
            return false;
        }
        for (int i = lines.start(line); i < lines.end(line); i++) {
            if (text.charAt(i) != sign) {
                return false;
            }
        }
        return true;
    }

    /** Signs that are bullets and nothing else; a hyphen may open direct speech. */
    private static boolean isBullet(String text, Lines lines, int line) {
        char c = lines.first(line);
        return (c == '•' || c == '◦' || c == '▪' || c == '‣' || c == '●' || c == '*')
                && lines.length(line) > 2
                && Character.isWhitespace(text.charAt(lines.start(line) + 1));
    }
}
