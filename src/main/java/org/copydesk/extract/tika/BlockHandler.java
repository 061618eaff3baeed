package org.copydesk.extract.tika;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Role;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** In the child: makes blocks of the XHTML events that Tika's parsers send. */
final class BlockHandler extends DefaultHandler {
    private static final Map<String, BlockKind> KINDS = Map.ofEntries(
            Map.entry("h1", BlockKind.HEADING),
            Map.entry("h2", BlockKind.HEADING),
            Map.entry("h3", BlockKind.HEADING),
            Map.entry("h4", BlockKind.HEADING),
            Map.entry("h5", BlockKind.HEADING),
            Map.entry("h6", BlockKind.HEADING),
            Map.entry("p", BlockKind.PARAGRAPH),
            Map.entry("div", BlockKind.PARAGRAPH),
            Map.entry("section", BlockKind.PARAGRAPH),
            Map.entry("article", BlockKind.PARAGRAPH),
            Map.entry("body", BlockKind.PARAGRAPH),
            Map.entry("ul", BlockKind.PARAGRAPH),
            Map.entry("ol", BlockKind.PARAGRAPH),
            Map.entry("table", BlockKind.PARAGRAPH),
            Map.entry("dt", BlockKind.PARAGRAPH),
            Map.entry("dd", BlockKind.PARAGRAPH),
            Map.entry("li", BlockKind.LIST_ITEM),
            Map.entry("tr", BlockKind.TABLE_ROW),
            Map.entry("blockquote", BlockKind.QUOTE),
            Map.entry("pre", BlockKind.CODE),
            Map.entry("figcaption", BlockKind.CAPTION),
            Map.entry("caption", BlockKind.CAPTION));

    private final FrameWriter out;
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private int skipped;
    private int rows;
    private Role margin = Role.UNKNOWN;
    private int marginDepth;
    private boolean paged;

    BlockHandler(FrameWriter out) {
        this.out = out;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        String tag = local.isEmpty() ? qualified : local;
        String kind = attributes.getValue("class") == null ? "" : attributes.getValue("class");
        spend(1);
        if (skipped > 0 || isHidden(tag, kind)) {
            skipped++;
            return;
        }
        if (tag.equals("br")) {
            text.append('\n');
        } else if (tag.equals("td") || tag.equals("th")) {
            cell();
        } else if (rows == 0 && KINDS.containsKey(tag)) {
            flush();
        }
        if (tag.equals("tr")) {
            rows++;
        }
        open.push(tag);
        if (kind.equals("page")) {
            page();
        }
        if (marginDepth == 0 && (kind.equals("header") || kind.equals("footer"))) {
            margin = Role.FURNITURE;
            marginDepth = open.size();
        }
    }

    private static boolean isHidden(String tag, String kind) {
        return tag.equals("head")
                || tag.equals("script")
                || tag.equals("style")
                || kind.equals("annotation")
                || kind.equals("embedded")
                || kind.equals("package-entry");
    }

    private void page() throws SAXException {
        try {
            if (paged) {
                out.page();
            }
            paged = true;
        } catch (IOException broken) {
            throw new SAXException(broken);
        }
    }

    private void cell() {
        if (!text.toString().isBlank()) {
            text.append(" | ");
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        String tag = local.isEmpty() ? qualified : local;
        if (skipped > 0) {
            skipped--;
            return;
        }
        if (tag.equals("tr")) {
            rows = Math.max(0, rows - 1);
        }
        if (rows == 0 && KINDS.containsKey(tag)) {
            flush();
        } else if (KINDS.containsKey(tag)) {
            text.append(' ');
        }
        if (marginDepth == open.size()) {
            marginDepth = 0;
            margin = Role.UNKNOWN;
        }
        open.poll();
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (skipped == 0) {
            text.append(chars, start, length);
        }
        spend(length / 8);
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) {
        if (skipped == 0) {
            text.append(chars, start, length);
        }
    }

    @Override
    public void endDocument() throws SAXException {
        flush();
    }

    private void spend(int count) throws SAXException {
        try {
            out.spend(count);
            out.sign();
        } catch (IOException broken) {
            throw new SAXException(broken);
        }
    }

    private void flush() throws SAXException {
        String words = text.toString();
        text.setLength(0);
        if (words.isBlank()) {
            return;
        }
        BlockKind kind = kind();
        try {
            out.block(kind, margin, kind == BlockKind.TABLE_ROW ? words.replaceAll("\\s+", " ") : words);
        } catch (IOException broken) {
            throw new SAXException(broken);
        }
    }

    /** The nearest element that says something: a paragraph within a list item is a list item. */
    private BlockKind kind() {
        BlockKind found = BlockKind.PARAGRAPH;
        for (String tag : open) {
            BlockKind kind = KINDS.getOrDefault(tag, BlockKind.PARAGRAPH);
            if (kind != BlockKind.PARAGRAPH) {
                return kind;
            }
        }
        return found;
    }
}
