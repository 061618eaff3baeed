package org.copydesk.extract.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells the rows of data tables from those of tables that lay out a page. */
final class DataRows {
    /** Cells with more text than this lay a page out, whatever else they hold. Longest seen in data tables: about 300. */
    private static final int LONGEST_DATA_CELL = 500;

    private DataRows() {}

    /** Two breaks part paragraphs, which cells of data do not have. */
    private static boolean followsBreak(Node br) {
        Node before = br.previousSibling();
        while (before instanceof TextNode && ((TextNode) before).isBlank()) {
            before = before.previousSibling();
        }
        return before instanceof Element && TagKind.of(((Element) before).normalName()) == TagKind.BREAK;
    }

    /** Returns whether a row holds data, whose cells are read as one line, and not parts of the page's layout. */
    static boolean isData(Element tr) {
        int cells = 0;
        int letters = 0;
        Node node = tr;
        while (true) {
            if (node.childNodeSize() > 0 && !(node instanceof TextNode)) {
                node = node.childNode(0);
            } else {
                while (node != tr && node.nextSibling() == null) {
                    node = node.parent();
                }
                if (node == tr) {
                    return cells > 1;
                }
                node = node.nextSibling();
            }
            if (node instanceof TextNode) {
                letters += ((TextNode) node).getWholeText().length();
            } else if (node instanceof Element) {
                TagKind tag = TagKind.of(((Element) node).normalName());
                if (tag == TagKind.BREAK && followsBreak(node)) {
                    return false;
                }
                if (tag == TagKind.CELL) {
                    cells++;
                    letters = 0;
                } else if (tag == TagKind.TABLE || tag == TagKind.HEADING || tag == TagKind.QUOTE) {
                    return false;
                }
            }
            if (letters > LONGEST_DATA_CELL) {
                return false;
            }
        }
    }
}
