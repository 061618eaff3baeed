package org.copydesk.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.Block;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentId;
import org.copydesk.document.Origin;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.RawDocument;
import org.copydesk.document.Role;
import org.copydesk.document.Signal;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.Extractor;

/**
 * Makes a document of an HTML page: all its visible text as blocks, main text with the role {@code BODY}, everything
 * else with the narrowest role that fits. A page of pictures, or of scripts whose text is not in it, is a document
 * without blocks. Thread-safe.
 */
public final class HtmlExtractor implements Extractor {
    /** The parser makes {@code html}, {@code head} and {@code body} of nothing. */
    private static final int SKELETON = 3;

    private final boolean trusted;

    private HtmlExtractor(boolean trusted) {
        this.trusted = trusted;
    }

    /** For pages of the web, where most of the text is not the article. */
    public static HtmlExtractor forPages() {
        return new HtmlExtractor(false);
    }

    /** For documents that happen to be HTML, such as chapters of a book: all is main text but navigation. */
    public static HtmlExtractor forDocuments() {
        return new HtmlExtractor(true);
    }

    @Override
    public Document extract(RawDocument raw) throws UnreadableException {
        Reading reading = Reading.of(raw);
        Page page = reading.page();
        if (page.blocks == 0 && (trusted || page.elements <= SKELETON)) {
            throw new UnreadableException(Cause.EMPTY, "the page shows no text");
        }
        return document(raw, reading, trusted ? MainText.trusted(page) : MainText.roles(reading));
    }

    static Document document(RawDocument raw, Reading reading, Role[] roles) {
        Page page = reading.page();
        List<Block> blocks = new ArrayList<>(page.blocks);
        for (int i = 0; i < page.blocks; i++) {
            blocks.add(new Block(page.kind[i], roles[i], page.start[i], page.end[i]));
        }
        List<Signal> all = new ArrayList<>(raw.signals());
        all.addAll(reading.signals());
        Origin from = raw.origin();
        Origin origin = new Origin(
                from.path(), from.record(), from.mediaType(), from.bytes(), from.sha256(), reading.charset());
        String id = DocumentId.of(raw.source(), from.path(), from.record());
        return new Document(raw.key(), id, origin, raw.source(), page.text.toString(), blocks, all);
    }
}
