package org.copydesk.extract.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.copydesk.document.BlockKind;
import org.jsoup.nodes.Element;

/**
 * A page as flat arrays: its elements in document order, and its text cut into blocks. Filled by {@link Segmenter},
 * read only by everybody else. Index −1 stands for "none".
 */
final class Page {
    /** The visible text: blocks parted by one empty line. */
    final StringBuilder text = new StringBuilder(16_384);

    // elements
    int elements;
    Element[] element = new Element[1024];
    TagKind[] tag = new TagKind[1024];
    int[] parent = new int[1024];
    int[] depth = new int[1024];
    /** Topics of the element's own attributes. */
    long[] topics = new long[1024];
    /** Offsets in {@link #text} where the element begins and ends. */
    int[] textFrom = new int[1024];

    int[] textTo = new int[1024];
    /** The first block with text of the element, and the block after the last. */
    int[] blockFrom = new int[1024];

    int[] blockTo = new int[1024];

    // blocks
    int blocks;
    /** How many blocks the page shows; those behind were found in its data, and are main text. */
    int shown = Integer.MAX_VALUE;

    int[] start = new int[256];
    int[] end = new int[256];
    /** The innermost element that holds the whole block. */
    int[] holder = new int[256];

    BlockKind[] kind = new BlockKind[256];
    /** Characters in links, links, and characters in bold type. */
    int[] linked = new int[256];

    int[] links = new int[256];
    int[] bold = new int[256];

    /** Scripts that hold data: JSON-LD, and the state of pages that are drawn by a script. */
    final List<Element> scripts = new ArrayList<>();

    int addElement(Element node, TagKind kindOfTag, int parentIndex, long topicBits) {
        if (elements == element.length) {
            growElements(elements * 2);
        }
        int index = elements++;
        element[index] = node;
        tag[index] = kindOfTag;
        parent[index] = parentIndex;
        depth[index] = parentIndex < 0 ? 0 : depth[parentIndex] + 1;
        topics[index] = topicBits;
        textFrom[index] = text.length();
        textTo[index] = text.length();
        blockFrom[index] = blocks;
        blockTo[index] = blocks;
        return index;
    }

    private void growElements(int size) {
        element = Arrays.copyOf(element, size);
        tag = Arrays.copyOf(tag, size);
        parent = Arrays.copyOf(parent, size);
        depth = Arrays.copyOf(depth, size);
        topics = Arrays.copyOf(topics, size);
        textFrom = Arrays.copyOf(textFrom, size);
        textTo = Arrays.copyOf(textTo, size);
        blockFrom = Arrays.copyOf(blockFrom, size);
        blockTo = Arrays.copyOf(blockTo, size);
    }

    int addBlock(int from, int to, int holderIndex, BlockKind blockKind) {
        if (blocks == start.length) {
            growBlocks(blocks * 2);
        }
        start[blocks] = from;
        end[blocks] = to;
        holder[blocks] = holderIndex;
        kind[blocks] = blockKind;
        return blocks++;
    }

    private void growBlocks(int size) {
        start = Arrays.copyOf(start, size);
        end = Arrays.copyOf(end, size);
        holder = Arrays.copyOf(holder, size);
        kind = Arrays.copyOf(kind, size);
        linked = Arrays.copyOf(linked, size);
        links = Arrays.copyOf(links, size);
        bold = Arrays.copyOf(bold, size);
    }

    /** Returns the visible text of an element, of at most {@code longest} characters. */
    String textOf(int index, int longest) {
        int to = Math.min(textTo[index], text.length());
        int from = Math.min(textFrom[index], to);
        return text.substring(from, Math.min(to, from + longest)).strip();
    }

    int length(int block) {
        return end[block] - start[block];
    }

    String blockText(int block) {
        return text.substring(start[block], end[block]);
    }

    float linkDensity(int block) {
        return Math.min(1f, (float) linked[block] / length(block));
    }

    /** Returns the last element within an element, or itself where it holds none. */
    int lastWithin(int index) {
        int at = index + 1;
        while (at < elements && depth[at] > depth[index]) {
            at++;
        }
        return at - 1;
    }

    /** Returns whether an element is {@code body} or above it. */
    boolean isRoot(int index) {
        return index < 0 || parent[index] < 0 || element[index].normalName().equals("body");
    }

    /** Returns the nearest element at or above {@code index} of the given name, or −1. */
    int above(int index, TagKind wanted) {
        int at = index;
        while (at >= 0 && tag[at] != wanted) {
            at = parent[at];
        }
        return at;
    }
}
