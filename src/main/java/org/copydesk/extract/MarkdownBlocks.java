package org.copydesk.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Role;

/** Blocks of Markdown. The signs of markup stay in the text; lines that are nothing else have a role of their own. */
final class MarkdownBlocks {
    /** Lists and quotations within one another go no deeper in texts for readers. */
    private static final int DEEPEST = 30;

    /** Codes of site makers, Liquid's, Hugo's and Kramdown's, that stand on lines of their own. */
    private static final Pattern SITE_CODES =
            Pattern.compile("(?s)(?:\\s*(?:\\{%.*?%\\}|\\{\\{[<%].*?[>%]\\}\\}|\\{\\{.*?\\}\\}|\\{:.*?\\}))+\\s*");

    private final String text;
    private final int from;
    private final List<Block> blocks = new ArrayList<>();
    private int end;

    private MarkdownBlocks(String text, int from) {
        this.text = text;
        this.from = from;
        this.end = from;
    }

    /** @param text as {@link MarkdownText} leaves it */
    static List<Block> of(String text, int from) {
        MarkdownBlocks markdown = new MarkdownBlocks(text, from);
        Node document = MarkdownText.parse(text, from);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            Node last = MarkdownHtml.commentsEnd(node, text, from);
            if (last == null) {
                markdown.block(node, -1, 0);
            } else {
                markdown.add(
                        BlockKind.PARAGRAPH,
                        Role.COMMENT,
                        MarkdownHtml.start(node, from),
                        MarkdownHtml.end(last, from));
                node = last;
            }
        }
        markdown.between(text.length());
        return PageFurniture.mark(text, markdown.blocks);
    }

    /** @param item where the list item begins whose first block this is, else −1 */
    private void block(Node node, int item, int depth) {
        if (node.getSourceSpans().isEmpty()) {
            return;
        }
        int start = item >= 0 ? item : MarkdownHtml.start(node, from);
        int stop = MarkdownHtml.end(node, from);
        if (depth > DEEPEST) {
            add(BlockKind.PARAGRAPH, Role.UNKNOWN, start, stop);
        } else if (node instanceof ListBlock || node instanceof ListItem || isTable(node)) {
            int first = node instanceof ListItem ? start : -1;
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                block(child, first, depth + 1);
                first = -1;
            }
        } else if (node instanceof Heading) {
            heading(start, stop);
        } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            add(BlockKind.CODE, Role.UNKNOWN, start, stop);
        } else if (node instanceof BlockQuote) {
            quote(node, start, depth);
        } else if (node instanceof TableRow) {
            add(BlockKind.TABLE_ROW, Role.UNKNOWN, start, stop);
        } else if (node instanceof ThematicBreak
                || node instanceof HtmlBlock
                || node instanceof LinkReferenceDefinition) {
            add(BlockKind.LINE, Role.FURNITURE, start, stop);
        } else if (item >= 0) {
            add(BlockKind.LIST_ITEM, Role.UNKNOWN, start, stop);
        } else {
            paragraph(node, start, stop);
        }
    }

    private static boolean isTable(Node node) {
        return node instanceof TableBlock || node instanceof TableHead || node instanceof TableBody;
    }

    private void paragraph(Node node, int start, int stop) {
        if (node instanceof Paragraph && isPicture(node)) {
            add(BlockKind.CAPTION, Role.CAPTION, start, stop);
        } else {
            boolean codes = SITE_CODES.matcher(text.substring(start, stop)).matches();
            add(codes ? BlockKind.LINE : BlockKind.PARAGRAPH, codes ? Role.FURNITURE : Role.UNKNOWN, start, stop);
        }
    }

    /** A heading that is underlined has its line apart. */
    private void heading(int start, int stop) {
        int last = text.lastIndexOf('\n', stop - 1) + 1;
        if (last > start && text.charAt(start) != '#') {
            add(BlockKind.HEADING, Role.UNKNOWN, start, last - 1);
            add(BlockKind.LINE, Role.FURNITURE, last, stop);
        } else {
            add(BlockKind.HEADING, Role.UNKNOWN, start, stop);
        }
    }

    /** A block for each paragraph, the first with the sign before it. */
    private void quote(Node quote, int start, int depth) {
        int sign = start;
        for (Node child = quote.getFirstChild(); child != null; child = child.getNext()) {
            boolean words =
                    child instanceof Paragraph && !child.getSourceSpans().isEmpty();
            if (words) {
                int first = sign >= 0 ? sign : lineStart(MarkdownHtml.start(child, from));
                add(BlockKind.QUOTE, Role.UNKNOWN, first, MarkdownHtml.end(child, from));
            } else {
                block(child, sign, depth + 1);
            }
            sign = -1;
        }
        if (sign >= 0) {
            add(BlockKind.QUOTE, Role.UNKNOWN, start, MarkdownHtml.end(quote, from));
        }
    }

    private int lineStart(int offset) {
        return Math.max(end, text.lastIndexOf('\n', offset - 1) + 1);
    }

    private static boolean isPicture(Node paragraph) {
        boolean picture = false;
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            boolean linked = child instanceof Link && child.getFirstChild() instanceof Image;
            boolean blank = child instanceof SoftLineBreak
                    || child instanceof Text words && words.getLiteral().isBlank();
            if (!(child instanceof Image) && !linked && !blank) {
                return false;
            }
            picture |= !blank;
        }
        return picture;
    }

    private void add(BlockKind kind, Role role, int start, int stop) {
        int first = Math.max(start, end);
        int last = stop;
        between(first);
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (last > first) {
            blocks.add(new Block(kind, role, first, last));
            end = last;
        }
    }

    /** What no block has, such as the line below the head of a table: text where it holds a word, to be on the safe side. */
    private void between(int start) {
        Lines lines = new Lines(text, Math.min(end, start), start);
        for (int i = 0; i < lines.count(); i++) {
            if (!lines.isBlank(i)) {
                boolean words = lines.text(i).chars().anyMatch(Character::isLetter);
                blocks.add(
                        new Block(BlockKind.LINE, words ? Role.UNKNOWN : Role.FURNITURE, lines.start(i), lines.end(i)));
                end = lines.end(i);
            }
        }
    }
}
