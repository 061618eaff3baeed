package org.copydesk.extract.html;

import org.copydesk.document.BlockKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Flattens a page in one pass over its tree, without recursion: elements in document order, and the visible text cut
 * into blocks as a browser would show them. Two {@code <br>} end a block, one is a line end; the rows of a data table
 * are blocks with {@code " | "} between cells; the cells of a layout table are read as any other container.
 */
final class Segmenter {
    private final boolean withoutScripts;
    private final Page page = new Page();
    private final Topics topics = new Topics();
    private final StringBuilder text = page.text;
    private int current = -1;
    /** Start of the block being written, or −1; its innermost holder; what it holds so far. */
    private int open = -1;

    private int holder;
    private int linked;
    private int links;
    private int bold;
    private boolean visible;
    /** White space was read but not yet written: 0, a blank, or line ends. */
    private int blanks;

    private int breaks;
    private int linkDepth;
    private int boldDepth;
    private int preformatted = -1;
    private int row = -1;
    private boolean cellPending;

    static Page segment(Document document) {
        return segment(document, false);
    }

    /** @param withoutScripts to read the page as a browser without scripts shows it: with {@code noscript} */
    static Page segment(Document document, boolean withoutScripts) {
        Segmenter segmenter = new Segmenter(withoutScripts);
        segmenter.walk(document);
        segmenter.flush();
        return segmenter.page;
    }

    private Segmenter(boolean withoutScripts) {
        this.withoutScripts = withoutScripts;
    }

    private void walk(Node root) {
        Node node = root;
        while (true) {
            if (enter(node) && node.childNodeSize() > 0) {
                node = node.childNode(0);
                continue;
            }
            Node next = node;
            while (true) {
                if (next instanceof Element && next != root) {
                    leave();
                }
                if (next == root) {
                    return;
                }
                Node sibling = next.nextSibling();
                if (sibling != null) {
                    node = sibling;
                    break;
                }
                next = next.parent();
            }
        }
    }

    /** Returns whether the node's children are to be read. */
    private boolean enter(Node node) {
        if (node instanceof TextNode) {
            append(((TextNode) node).getWholeText());
            return false;
        }
        if (!(node instanceof Element)) {
            return false;
        }
        if (node instanceof Document) {
            return true;
        }
        Element element = (Element) node;
        TagKind tag = kindOf(element);
        prepare(tag);
        current = page.addElement(element, tag, current, topics.of(element));
        begin(element, tag);
        if (tag == TagKind.SKIPPED && element.normalName().equals("script") && isData(element)) {
            page.scripts.add(element);
        }
        return tag != TagKind.SKIPPED && tag != TagKind.MUTE;
    }

    private TagKind kindOf(Element element) {
        String name = element.normalName();
        return withoutScripts && name.equals("noscript") ? TagKind.BLOCK : TagKind.of(name);
    }

    private static boolean isData(Element script) {
        return script.attr("type").contains("json");
    }

    private void prepare(TagKind tag) {
        if (row >= 0) {
            if (tag == TagKind.CELL) {
                cellPending = visible;
            } else if (tag.breaksText()) {
                blanks = 1;
            }
        } else if (tag.breaksText()) {
            flush();
        }
    }

    private void begin(Element element, TagKind tag) {
        switch (tag) {
            case BREAK -> breaks = row >= 0 ? 0 : breaks + 1;
            case ROW -> row = row < 0 && DataRows.isData(element) ? current : row;
            case PREFORMATTED -> preformatted = preformatted < 0 && row < 0 ? current : preformatted;
            case INLINE -> beginInline(element.normalName());
            default -> {}
        }
        if (tag == TagKind.BREAK) {
            lineBreak();
        }
    }

    private void lineBreak() {
        if (row >= 0) {
            blanks = 1;
        } else if (breaks > 1 && preformatted < 0) {
            flush();
        }
    }

    private void beginInline(String name) {
        if (name.equals("a")) {
            linkDepth++;
            if (open >= 0 && followsLink()) {
                blanks = 1;
            }
            links++;
        } else if (name.equals("b") || name.equals("strong")) {
            boldDepth++;
        }
    }

    /** Links that stand side by side are shown apart, whatever the markup says. */
    private boolean followsLink() {
        Node before = page.element[current].previousSibling();
        return before instanceof Element && ((Element) before).normalName().equals("a");
    }

    private void leave() {
        TagKind tag = page.tag[current];
        if (tag == TagKind.INLINE) {
            String name = page.element[current].normalName();
            if (name.equals("a")) {
                linkDepth--;
            } else if (name.equals("b") || name.equals("strong")) {
                boldDepth--;
            }
        }
        if (current == row) {
            flush();
            row = -1;
        } else if (tag.breaksText()) {
            if (row >= 0) {
                blanks = 1;
            } else {
                flush();
            }
        }
        if (current == preformatted) {
            preformatted = -1;
        }
        page.textTo[current] = text.length();
        page.blockTo[current] = page.blocks + (open >= 0 && visible ? 1 : 0);
        current = page.parent[current];
    }

    private void append(String raw) {
        if (preformatted >= 0) {
            appendPreformatted(raw);
            return;
        }
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isBlank(c)) {
                blanks = 1;
            } else if (!isIgnorable(c)) {
                put(c);
                int end = endOfRun(raw, i + 1);
                run(raw, i + 1, end);
                i = end - 1;
            }
        }
    }

    private static int endOfRun(String raw, int from) {
        int at = from;
        while (at < raw.length() && raw.charAt(at) > ' ' && raw.charAt(at) < '\u007f') {
            at++;
        }
        return at;
    }

    /** Appends characters that need no care. */
    private void run(String raw, int from, int to) {
        text.append(raw, from, to);
        linked += linkDepth > 0 ? to - from : 0;
        bold += boldDepth > 0 ? to - from : 0;
        for (int i = from; i < to && !visible; i++) {
            visible = Character.isLetterOrDigit(raw.charAt(i));
        }
    }

    private void appendPreformatted(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\n' && open >= 0) {
                text.append('\n');
                blanks = 0;
                breaks = 0;
            } else if (isBlank(c) && c != '\n' && c != '\r' && (open >= 0 || c == ' ' || c == '\t')) {
                if (open >= 0) {
                    text.append(c == '\u00a0' ? ' ' : c);
                }
            } else if (!isBlank(c) && !isIgnorable(c)) {
                put(c);
            }
        }
    }

    private void put(char c) {
        if (open < 0) {
            openBlock();
        } else if (cellPending) {
            text.append(" | ");
        } else if (breaks > 0) {
            text.append('\n');
        } else if (blanks > 0 && preformatted < 0) {
            text.append(' ');
        }
        cellPending = false;
        blanks = 0;
        breaks = 0;
        hold();
        text.append(c);
        visible |= Character.isLetterOrDigit(c) || Character.isSurrogate(c);
        linked += linkDepth > 0 ? 1 : 0;
        bold += boldDepth > 0 ? 1 : 0;
    }

    private void openBlock() {
        if (page.blocks > 0) {
            text.append("\n\n");
        }
        open = text.length();
        holder = current;
        linked = 0;
        bold = 0;
        links = linkDepth > 0 ? 1 : 0;
        visible = false;
    }

    /** Moves the holder up until it holds the current element too. */
    private void hold() {
        if (holder == current) {
            return;
        }
        int here = current;
        while (page.depth[here] > page.depth[holder]) {
            here = page.parent[here];
        }
        while (page.depth[holder] > page.depth[here]) {
            holder = page.parent[holder];
        }
        while (holder != here) {
            holder = page.parent[holder];
            here = page.parent[here];
        }
    }

    private void flush() {
        blanks = 0;
        breaks = 0;
        cellPending = false;
        if (open < 0) {
            return;
        }
        int to = text.length();
        while (to > open && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (visible) {
            text.setLength(to);
            int block = page.addBlock(open, to, holder, kind());
            page.linked[block] = linked;
            page.links[block] = links;
            page.bold[block] = bold;
        } else {
            text.setLength(page.blocks > 0 ? page.end[page.blocks - 1] : 0);
        }
        open = -1;
    }

    private BlockKind kind() {
        if (row >= 0) {
            return BlockKind.TABLE_ROW;
        }
        boolean paragraph = false;
        int at = holder;
        for (int step = 0; at >= 0 && step < 8; step++, at = page.parent[at]) {
            switch (page.tag[at]) {
                case HEADING -> {
                    return BlockKind.HEADING;
                }
                case PREFORMATTED -> {
                    return BlockKind.CODE;
                }
                case CAPTION -> {
                    return BlockKind.CAPTION;
                }
                case QUOTE -> {
                    return BlockKind.QUOTE;
                }
                case LIST_ITEM -> {
                    return BlockKind.LIST_ITEM;
                }
                case PARAGRAPH -> paragraph = true;
                case CELL, ROW, TABLE -> step = 8;
                default -> {}
            }
        }
        return paragraph ? BlockKind.PARAGRAPH : BlockKind.LINE;
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || (c >= '\u2000' && c <= '\u200a')
                || c == '\u3000'
                || c == '\u202f'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u205f'
                || c == '\u0085';
    }

    /** Soft hyphens, zero-width blanks and byte order marks are for line breaking, not for reading. */
    private static boolean isIgnorable(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060' || (c >= '\u007f' && c < '\u00a0');
    }
}
