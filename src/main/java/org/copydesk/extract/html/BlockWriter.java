package org.copydesk.extract.html;

import org.copydesk.document.BlockKind;

/** Writes the visible text of a page, block by block: with white space as a browser would show it. */
final class BlockWriter {
    /** Characters; what is shorter may be an initial or an abbreviation. */
    private static final int SHORTEST_SENTENCE = 24;

    private final Page page;
    private final StringBuilder text;
    /** Start of the block being written, or −1; its innermost holder; what it holds so far. */
    private int open = -1;

    private int holder;
    private int linked;
    private int links;
    private int bold;
    /** Whether the open block has a letter or a digit. */
    private boolean visible;
    /** White space was read but not yet written: a blank, or so many line ends. */
    private boolean blank;

    private int breaks;
    private boolean cellPending;

    private int linkDepth;
    private int boldDepth;
    private boolean row;
    private boolean preformatted;

    BlockWriter(Page page) {
        this.page = page;
        this.text = page.text;
    }

    /** Returns whether a block is open that will be part of the page. */
    boolean isVisible() {
        return open >= 0 && visible;
    }

    void setRow(boolean within) {
        row = within;
    }

    void setPreformatted(boolean within) {
        preformatted = within;
    }

    /** Links that stand side by side are shown apart, whatever the markup says. */
    void beginLink(boolean followsLink) {
        linkDepth++;
        blank |= followsLink && open >= 0;
        links++;
    }

    void endLink() {
        linkDepth--;
    }

    void beginBold() {
        boldDepth++;
    }

    void endBold() {
        boldDepth--;
    }

    void blank() {
        blank = true;
    }

    void cell() {
        cellPending = visible;
    }

    void lineBreak() {
        breaks++;
        if (breaks > 1 && !preformatted) {
            endBlock();
        }
    }

    /** Appends a text as the markup has it, which stands in the given element. */
    void append(String raw, int element) {
        if (preformatted) {
            appendPreformatted(raw, element);
            return;
        }
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Blanks.isBlank(c)) {
                blank = true;
            } else if (!Blanks.isIgnorable(c)) {
                put(c, element);
                int end = endOfRun(raw, i + 1);
                run(raw, i + 1, end);
                i = end - 1;
            }
        }
    }

    /** Returns the end of the characters that need no care: visible ASCII, and single blanks between. */
    private static int endOfRun(String raw, int from) {
        int at = from;
        while (at < raw.length()) {
            if (isPlain(raw.charAt(at))) {
                at++;
            } else if (raw.charAt(at) == ' ' && at + 1 < raw.length() && isPlain(raw.charAt(at + 1))) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < '\u007f';
    }

    private void run(String raw, int from, int to) {
        text.append(raw, from, to);
        for (int i = from; i < to && !visible; i++) {
            visible = Character.isLetterOrDigit(raw.charAt(i));
        }
        if (linkDepth > 0 || boldDepth > 0) {
            int ink = 0;
            for (int i = from; i < to; i++) {
                ink += raw.charAt(i) == ' ' ? 0 : 1;
            }
            linked += linkDepth > 0 ? ink : 0;
            bold += boldDepth > 0 ? ink : 0;
        }
    }

    private void appendPreformatted(String raw, int element) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\n' && open >= 0) {
                text.append('\n');
                blank = false;
                breaks = 0;
            } else if (Blanks.isBlank(c)) {
                if (open >= 0 && c != '\r') {
                    text.append(c == '\u00a0' ? ' ' : c);
                }
            } else if (!Blanks.isIgnorable(c)) {
                put(c, element);
            }
        }
    }

    private void put(char c, int element) {
        if (open < 0) {
            openBlock(element);
        } else if (cellPending) {
            text.append(" | ");
        } else if (breaks > 0) {
            text.append('\n');
        } else if (blank && !preformatted) {
            text.append(' ');
        }
        cellPending = false;
        blank = false;
        breaks = 0;
        hold(element);
        text.append(c);
        visible |= Character.isLetterOrDigit(c) || Character.isSurrogate(c);
        linked += linkDepth > 0 ? 1 : 0;
        bold += boldDepth > 0 ? 1 : 0;
    }

    private void openBlock(int element) {
        if (page.blocks > 0) {
            text.append("\n\n");
        }
        open = text.length();
        holder = element;
        linked = 0;
        bold = 0;
        links = linkDepth > 0 ? 1 : 0;
        visible = false;
    }

    /** Moves the holder up until it holds the element too. */
    private void hold(int element) {
        if (holder == element) {
            return;
        }
        int here = element;
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

    /** Returns whether the open block ends in a whole sentence right here, without a blank behind it. */
    boolean endsSentence() {
        if (open < 0 || blank || row || preformatted || text.length() - open < SHORTEST_SENTENCE) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        char before = text.charAt(text.length() - 2);
        boolean quoted = last == '"' || last == '\u201d' || last == '\u00bb';
        return isSentenceEnd(quoted ? before : last);
    }

    private static boolean isSentenceEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026' || c == '\u3002';
    }

    /** Ends the open block, if there is one: without a letter or digit it is forgotten. */
    void endBlock() {
        blank = false;
        breaks = 0;
        cellPending = false;
        if (open < 0) {
            return;
        }
        int to = text.length();
        while (to > open && Blanks.isBlank(text.charAt(to - 1))) {
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
        if (row) {
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
}
