package org.copydesk.extract;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentId;
import org.copydesk.document.Origin;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.RawDocument;
import org.copydesk.document.Signal;
import org.copydesk.document.UnreadableException;

/** Blocks of plain text and Markdown, with the front matter of either as signals. */
public final class TextExtractor implements Extractor {
    @Override
    public Document extract(RawDocument raw) throws UnreadableException {
        Decoded decoded = TextDecoder.decode(raw.content(), raw.charset());
        String text = TextCleaner.clean(decoded.text());
        if (text.isBlank()) {
            throw new UnreadableException(Cause.EMPTY, "no text");
        }
        Bounds.checkLines(text);
        List<Block> blocks = new ArrayList<>();
        List<Signal> signals = new ArrayList<>(raw.signals());
        int from = 0;
        FrontMatter front = FrontMatter.find(text);
        if (front != null) {
            blocks.add(Block.of(BlockKind.FRONT_MATTER, front.start(), front.end()));
            signals.addAll(front.signals());
            from = front.end();
        }
        signals.addAll(FileName.signals(raw.origin()));
        boolean markdown = raw.origin().mediaType().equals("text/markdown");
        if (markdown) {
            text = MarkdownText.of(text, from);
            if (text.isBlank()) {
                throw new UnreadableException(Cause.EMPTY, "nothing but markup");
            }
        }
        blocks.addAll(markdown ? MarkdownBlocks.of(text, from) : PlainBlocks.of(text, from));
        Bounds.check(blocks, signals);
        Origin o = raw.origin();
        Origin origin = new Origin(o.path(), o.record(), o.mediaType(), o.bytes(), o.sha256(), decoded.charset());
        String id = DocumentId.of(raw.source(), o.path(), o.record());
        return new Document(raw.key(), id, origin, raw.source(), text, blocks, signals);
    }
}
