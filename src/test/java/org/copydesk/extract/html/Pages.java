package org.copydesk.extract.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.document.Block;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Origin;
import org.copydesk.document.RawDocument;
import org.copydesk.document.Role;
import org.copydesk.document.UnreadableException;
import org.jsoup.Jsoup;

/** Pages for tests, and their parts in a form that is easy to compare. */
final class Pages {
    private Pages() {}

    static RawDocument raw(byte[] content, String charset) {
        Origin origin = new Origin("news/page.html", null, "text/html", content.length, "0".repeat(64), null);
        return new RawDocument(new DocumentKey("news/page.html", 0), origin, "news", content, charset, List.of());
    }

    static Document extract(String html) throws UnreadableException {
        return HtmlExtractor.forPages().extract(raw(html.getBytes(StandardCharsets.UTF_8), null));
    }

    static Page segment(String html) {
        return Segmenter.segment(Jsoup.parse(html));
    }

    /** Returns the page's blocks as {@code KIND text}. */
    static List<String> blocks(String html) {
        Page page = segment(html);
        return java.util.stream.IntStream.range(0, page.blocks)
                .mapToObj(b -> page.kind[b] + " " + page.blockText(b))
                .toList();
    }

    static List<String> texts(Document document, Role role) {
        return document.blocks().stream()
                .filter(block -> block.role() == role)
                .map(document::text)
                .toList();
    }

    static Role roleOf(Document document, String start) {
        Block found = document.blocks().stream()
                .filter(block -> document.text(block).startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no block begins with: " + start));
        return found.role();
    }
}
