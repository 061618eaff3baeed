package org.copydesk.extract.html;

import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.RawDocument;
import org.copydesk.document.UnreadableException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses a page, within limits. */
final class PageParser {
    /** A tree takes about 15 times its page's bytes; the largest page of the benchmarks has 4 MB. */
    static final int MOST_BYTES = 24 << 20;
    /** Deeper elements are hung up at this depth: real pages reach about 100. */
    private static final int DEEPEST = 400;

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
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        return new Parsed(parser.parseInput(decoded.html(), ""), decoded.charset());
    }
}
