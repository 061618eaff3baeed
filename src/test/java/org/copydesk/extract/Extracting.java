package org.copydesk.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.Block;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Origin;
import org.copydesk.document.RawDocument;
import org.copydesk.document.Signal;
import org.copydesk.document.UnreadableException;

/** Extracts in tests and tells in lines what came out: signals, then blocks with kind and role. */
public final class Extracting {
    private Extracting() {}

    public static RawDocument raw(String mediaType, byte[] content, String charset) {
        Origin origin = new Origin("a/file", null, mediaType, content.length, "0".repeat(64), null);
        return new RawDocument(new DocumentKey("a/file", 0), origin, "a", content, charset, List.of());
    }

    public static List<String> text(String mediaType, String text) throws UnreadableException {
        return lines(new TextExtractor().extract(raw(mediaType, text.getBytes(StandardCharsets.UTF_8), null)));
    }

    public static List<String> lines(Document document) {
        List<String> lines = new ArrayList<>();
        for (Signal signal : document.signals()) {
            lines.add(signal.field() + " " + signal.origin() + " = " + signal.value());
        }
        for (Block block : document.blocks()) {
            lines.add(block.kind() + (block.role().name().equals("UNKNOWN") ? "" : " " + block.role()) + ": "
                    + document.text(block).replace("\n", " / "));
        }
        return lines;
    }
}
