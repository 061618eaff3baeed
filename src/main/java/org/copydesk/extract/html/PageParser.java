package org.copydesk.extract.html;

import java.util.Iterator;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.RawDocument;
import org.copydesk.document.UnreadableException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** Parses a page, within limits. */
final class PageParser {
    /** A tree takes about 15 times its page's bytes; the largest page of the benchmarks has 4 MB. */
    static final int MOST_BYTES = 24 << 20;
    /** Deeper elements are hung up at this depth: real pages reach about 100. */
    private static final int DEEPEST = 400;

    /** A quarter of a kilobyte each; the largest page of the benchmarks has some 20,000. */
    private static final int MOST_ELEMENTS = 500_000;
    /**
     * Of so many tags no more elements can come than may be, though each may have open {@code <b>} and the like repeated,
     * twelve at most. More are counted as they are made, which takes a tenth longer.
     */
    private static final int FEW_TAGS = 35_000;

    private PageParser() {}

    /** A parsed page and the name of the charset it was decoded with. */
    record Parsed(Document tree, String charset) {}

    static Parsed parse(RawDocument raw) throws UnreadableException {
        byte[] content = raw.content();
        if (content.length > MOST_BYTES) {
            throw new UnreadableException(
                    Cause.TOO_LARGE, "HTML of " + content.length + " bytes: the limit is " + MOST_BYTES);
        }
        PageDecoder.Decoded decoded = PageDecoder.decode(content, raw.charset());
        return new Parsed(tree(decoded.html()), decoded.charset());
    }

    private static Document tree(String html) throws UnreadableException {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        if (tags(html) <= FEW_TAGS) {
            return parser.parseInput(html, "");
        }
        try (StreamParser steps = new StreamParser(parser).parse(html, "")) {
            Iterator<Element> elements = steps.iterator();
            for (int count = 0; elements.hasNext(); elements.next()) {
                if (++count > MOST_ELEMENTS) {
                    throw new UnreadableException(Cause.TOO_LARGE, "HTML of more than " + MOST_ELEMENTS + " elements");
                }
            }
            return steps.document();
        }
    }

    /** Counts what may be start tags. */
    private static int tags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0 && tags <= FEW_TAGS; at = html.indexOf('<', at + 1)) {
            tags += at + 1 < html.length() && Character.isLetter(html.charAt(at + 1)) ? 1 : 0;
        }
        return tags;
    }
}
