package org.copydesk.extract;

import org.copydesk.document.Document;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.RawDocument;
import org.copydesk.document.UnreadableException;

/** Extracts every format by the extractor of its media type. Thread-safe. */
public final class Extractors implements Extractor, AutoCloseable {
    private final Extractor text = new TextExtractor();
    private final Extractor html;

    /** @param html extractor for HTML and XHTML, also used for the HTML bodies of mail */
    public Extractors(Extractor html) {
        this.html = html;
    }

    @Override
    public Document extract(RawDocument raw) throws UnreadableException {
        String mediaType = raw.origin().mediaType();
        return switch (mediaType) {
            case "text/plain", "text/markdown" -> text.extract(raw);
            case "text/html", "application/xhtml+xml" -> html.extract(raw);
            default -> throw new UnreadableException(Cause.UNSUPPORTED, "no extractor for " + mediaType);
        };
    }

    /** Ends the child processes that were started. */
    @Override
    public void close() {}
}
