package org.copydesk.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Role;

/** Blocks of Markdown. The signs of markup stay in the text; lines that are nothing else have a role of their own. */
final class MarkdownBlocks {
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+.*");
    private static final Pattern UNDERLINE = Pattern.compile("=+|-{2,}");
    private static final Pattern RULE = Pattern.compile("(\\*\\s*){3,}|(-\\s*){3,}|(_\\s*){3,}");
    private static final Pattern ITEM = Pattern.compile("(?s)([-*+]|\\d{1,9}[.)])\\s.*");
    private static final Pattern DELIMITER = Pattern.compile("\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?");
    private static final Pattern REFERENCE = Pattern.compile("\\[[^\\]]{1,80}\\]:\\s*\\S+.*");
    private static final Pattern COMMENT = Pattern.compile("<!--.*-->");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)");

    private final String text;
    private final Lines lines;
    private final List<Block> blocks = new ArrayList<>();

    private MarkdownBlocks(String text, int from) {
        this.text = text;
        this.lines = new Lines(text, from);
    }

    static List<Block> of(String text, int from) {
        MarkdownBlocks markdown = new MarkdownBlocks(text, from);
        for (int i = 0; i < markdown.lines.count(); ) {
            i = markdown.lines.isBlank(i) ? i + 1 : markdown.block(i);
        }
        return PageFurniture.mark(text, markdown.blocks);
    }

    /** Adds the block that begins with a line; returns the line after it. */
    private int block(int i) {
        String line = lines.text(i);
        if (line.startsWith("```") || line.startsWith("~~~")) {
            return fence(i, line.substring(0, 3));
        }
        if (HEADING.matcher(line).matches()) {
            return add(BlockKind.HEADING, Role.UNKNOWN, i, i + 1);
        }
        if (RULE.matcher(line).matches()
                || REFERENCE.matcher(line).matches()
                || COMMENT.matcher(line).matches()) {
            return add(BlockKind.LINE, Role.FURNITURE, i, i + 1);
        }
        if (IMAGE.matcher(line).matches()) {
            return add(BlockKind.CAPTION, Role.CAPTION, i, i + 1);
        }
        if (line.startsWith(">")) {
            return add(BlockKind.QUOTE, Role.UNKNOWN, i, run(i, true));
        }
        if (isTable(i)) {
            return table(i);
        }
        if (i + 1 < lines.count()
                && !lines.isBlank(i + 1)
                && UNDERLINE.matcher(lines.text(i + 1)).matches()) {
            add(BlockKind.HEADING, Role.UNKNOWN, i, i + 1);
            return add(BlockKind.LINE, Role.FURNITURE, i + 1, i + 2);
        }
        boolean item = ITEM.matcher(line).matches();
        return add(item ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH, Role.UNKNOWN, i, run(i, false));
    }

    private int fence(int i, String fence) {
        int end = i + 1;
        while (end < lines.count() && !lines.text(end).startsWith(fence)) {
            end++;
        }
        return add(BlockKind.CODE, Role.UNKNOWN, i, Math.min(end + 1, lines.count()));
    }

    /** Returns the line after the last that belongs to the same paragraph, item or quote. */
    private int run(int i, boolean quote) {
        int end = i + 1;
        while (end < lines.count() && !lines.isBlank(end) && !lines.afterPageBreak(end)) {
            String line = lines.text(end);
            boolean other = HEADING.matcher(line).matches()
                    || line.startsWith("```")
                    || RULE.matcher(line).matches()
                    || line.startsWith(">") != quote
                    || ITEM.matcher(line).matches();
            if (other) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean isTable(int i) {
        return i + 1 < lines.count()
                && lines.text(i).indexOf('|') >= 0
                && lines.text(i + 1).indexOf('|') >= 0
                && DELIMITER.matcher(lines.text(i + 1)).matches();
    }

    private int table(int i) {
        add(BlockKind.TABLE_ROW, Role.UNKNOWN, i, i + 1);
        int row = add(BlockKind.LINE, Role.FURNITURE, i + 1, i + 2);
        while (row < lines.count() && !lines.isBlank(row) && lines.text(row).indexOf('|') >= 0) {
            row = add(BlockKind.TABLE_ROW, Role.UNKNOWN, row, row + 1);
        }
        return row;
    }

    private int add(BlockKind kind, Role role, int first, int end) {
        int from = lines.start(first);
        int to = lines.end(end - 1);
        for (int last = end - 1; to <= from; last--) {
            to = lines.end(last);
        }
        blocks.add(new Block(kind, role, from, to));
        return end;
    }
}
