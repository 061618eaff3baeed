package org.copydesk.extract;

import org.copydesk.document.Document;
import org.copydesk.document.RawDocument;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.tika.ChildLimits;
import org.copydesk.extract.tika.TikaExtractor;

/** Extracts every format by the extractor of its media type. Thread-safe. */
public final class Extractors implements Extractor, AutoCloseable {
    private final Extractor text = new TextExtractor();
    private final Extractor html;
    private final Extractor mail;
    private final TikaExtractor tika;

    /** @param html extractor for HTML and XHTML, also used for the HTML bodies of mail */
    public Extractors(Extractor html) {
        this(html, ChildLimits.DEFAULT);
    }

    public Extractors(Extractor html, ChildLimits limits) {
        this.html = html;
        this.mail = new MailExtractor(html);
        this.tika = new TikaExtractor(limits);
    }

    @Override
    public Document extract(RawDocument raw) throws UnreadableException {
        String mediaType = raw.origin().mediaType();
        return switch (mediaType) {
            case "text/plain", "text/markdown" -> text.extract(raw);
            case "text/html", "application/xhtml+xml" -> html.extract(raw);
            case "message/rfc822" -> mail.extract(raw);
            default -> tika.extract(raw);
        };
    }

    /** Ends the child processes that were started. */
    @Override
    public void close() {
        tika.close();
    }
}
