package org.copydesk.extract.html;

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
    private final BlockWriter writer = new BlockWriter(page);
    private final Topics topics = new Topics();
    private int current = -1;
    private int preformatted = -1;
    private int row = -1;

    static Page segment(Document document) {
        return segment(document, false);
    }

    /** @param withoutScripts to read the page as a browser without scripts shows it: with {@code noscript} */
    static Page segment(Document document, boolean withoutScripts) {
        Segmenter segmenter = new Segmenter(withoutScripts);
        segmenter.walk(document);
        segmenter.writer.endBlock();
        Topics.unsay(segmenter.page);
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
            writer.append(((TextNode) node).getWholeText(), current);
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
        if (tag == TagKind.INLINE && writer.endsSentence() && isSentenceBesideAnother(element)) {
            writer.endBlock();
        }
        prepare(tag);
        boolean showsText = tag != TagKind.SKIPPED && tag != TagKind.MUTE;
        current = page.addElement(element, tag, current, showsText ? topics.of(element) : 0);
        begin(element, tag);
        return showsText;
    }

    private TagKind kindOf(Element element) {
        String name = element.normalName();
        if (withoutScripts && name.equals("noscript")) {
            return TagKind.BLOCK;
        }
        TagKind tag = TagKind.of(name);
        return tag == TagKind.INLINE && element.attributesSize() > 0 ? styled(element) : tag;
    }

    /** Returns what an element's own style makes of a tag that runs along with the text. */
    private static TagKind styled(Element element) {
        if (Styling.isUnseenHint(element)) {
            return TagKind.SKIPPED;
        }
        return Styling.isBlock(element.attr("style")) ? TagKind.BLOCK : TagKind.INLINE;
    }

    /** Style sheets make blocks of such elements: {@code <span>It rained.</span><span>It snowed.</span>}. */
    private static boolean isSentenceBesideAnother(Element element) {
        if (!(element.previousSibling() instanceof Element before)
                || !before.normalName().equals(element.normalName())) {
            return false;
        }
        String text = element.text();
        return text.length() > 1
                && (Character.isUpperCase(text.charAt(0)) || text.charAt(0) == '"' || text.charAt(0) == '\u201c');
    }

    private void prepare(TagKind tag) {
        if (row >= 0) {
            if (tag == TagKind.CELL) {
                writer.cell();
            } else if (tag.breaksText()) {
                writer.blank();
            }
        } else if (tag.breaksText()) {
            writer.endBlock();
        }
    }

    private void begin(Element element, TagKind tag) {
        switch (tag) {
            case BREAK -> {
                if (row >= 0) {
                    writer.blank();
                } else {
                    writer.lineBreak();
                }
            }
            case ROW -> {
                if (row < 0 && DataRows.isData(element)) {
                    row = current;
                    writer.setRow(true);
                }
            }
            case PREFORMATTED -> {
                if (preformatted < 0 && row < 0) {
                    preformatted = current;
                    writer.setPreformatted(true);
                }
            }
            case LINK -> writer.beginLink(followsLink(element));
            case BOLD -> writer.beginBold();
            case SKIPPED -> {
                if (element.normalName().equals("script")
                        && element.attr("type").contains("json")) {
                    page.scripts.add(element);
                }
            }
            default -> {}
        }
    }

    private static boolean followsLink(Element link) {
        Node before = link.previousSibling();
        return before instanceof Element && ((Element) before).normalName().equals("a");
    }

    private void leave() {
        TagKind tag = page.tag[current];
        if (tag == TagKind.LINK) {
            writer.endLink();
        } else if (tag == TagKind.BOLD) {
            writer.endBold();
        }
        if (current == row) {
            writer.endBlock();
            writer.setRow(false);
            row = -1;
        } else if (tag.breaksText()) {
            if (row >= 0) {
                writer.blank();
            } else {
                writer.endBlock();
            }
        }
        if (current == preformatted) {
            writer.setPreformatted(false);
            preformatted = -1;
        }
        page.textTo[current] = page.text.length();
        page.blockTo[current] = page.blocks + (writer.isVisible() ? 1 : 0);
        current = page.parent[current];
    }
}
