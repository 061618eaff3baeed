package org.copydesk.extract;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.Block;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentId;
import org.copydesk.document.Field;
import org.copydesk.document.Origin;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.RawDocument;
import org.copydesk.document.Signal;
import org.copydesk.document.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Mail: the plain text of a message, or its HTML where that says more; subject, sender and date as signals. */
final class MailExtractor implements Extractor {
    /** A plain part below this length beside HTML mostly says that there is HTML to be seen. */
    private static final int STUB = 250;

    private final Extractor html;

    MailExtractor(Extractor html) {
        this.html = html;
    }

    @Override
    public Document extract(RawDocument raw) throws UnreadableException {
        MailMessage message = MailMessage.parse(raw.content());
        List<Signal> signals = new ArrayList<>(raw.signals());
        signals.addAll(message.signals());
        MailMessage.Part plain = message.plain();
        Decoded decoded =
                plain == null ? new Decoded("", "UTF-8") : TextDecoder.decode(plain.content(), plain.charset());
        String text = TextCleaner.clean(decoded.text());
        MailMessage.Part rich = message.html();
        boolean stub = text.strip().length() < STUB && rich != null && rich.content().length > 3 * text.length();
        if (rich != null && (stub || text.isBlank())) {
            return ofHtml(raw, rich, signals);
        }
        if (text.isBlank()) {
            throw new UnreadableException(Cause.EMPTY, "a mail without text");
        }
        MailBlocks.author(text).ifPresent(author -> {
            signals.removeIf(signal -> signal.origin().equals("mail:from"));
            signals.add(Signal.of(Field.AUTHOR, "mail:from", author));
        });
        return document(raw, origin(raw, decoded.charset()), text, signals);
    }

    private static Document document(RawDocument raw, Origin origin, String text, List<Signal> signals)
            throws UnreadableException {
        Bounds.checkLines(text);
        List<Block> blocks = MailBlocks.of(text);
        Bounds.check(blocks, signals);
        String id = DocumentId.of(raw.source(), origin.path(), origin.record());
        return new Document(raw.key(), id, origin, raw.source(), text, blocks, signals);
    }

    private Document ofHtml(RawDocument raw, MailMessage.Part rich, List<Signal> signals) throws UnreadableException {
        Origin o = raw.origin();
        Origin page = new Origin(o.path(), o.record(), "text/html", o.bytes(), o.sha256(), null);
        Document found =
                html.extract(new RawDocument(raw.key(), page, raw.source(), rich.content(), rich.charset(), signals));
        return new Document(
                found.key(),
                found.id(),
                origin(raw, found.origin().charset()),
                found.source(),
                found.text(),
                found.blocks(),
                found.signals());
    }

    private static Origin origin(RawDocument raw, @Nullable String charset) {
        Origin o = raw.origin();
        return new Origin(o.path(), o.record(), o.mediaType(), o.bytes(), o.sha256(), charset);
    }
}
