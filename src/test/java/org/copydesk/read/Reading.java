package org.copydesk.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.DocumentId;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Outcome;
import org.copydesk.document.RawDocument;
import org.jspecify.annotations.Nullable;

/** Reads files in tests and tells in lines what was delivered. */
public class Reading implements Sink {
    public final List<RawDocument> documents = new ArrayList<>();
    public final List<String> lines = new ArrayList<>();

    public static Reading of(Path root, String path) throws IOException {
        return of(root, path, Limits.DEFAULT);
    }

    public static Reading of(Path root, String path, Limits limits) throws IOException {
        Reading reading = new Reading();
        Path file = root.resolve(path);
        byte[] bytes = Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)
                ? Files.readAllBytes(file)
                : new byte[0];
        new InputReader(limits, Sources.byFolder())
                .read(new InputFile(file, path, bytes.length, DocumentId.sha256(bytes)), reading);
        return reading;
    }

    /** Writes the bytes to a file below the folder and reads that. */
    public static Reading of(Path folder, String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return of(folder, path);
    }

    @Override
    public void document(RawDocument raw) {
        documents.add(raw);
        boolean shows = raw.origin().mediaType().startsWith("text/");
        String text = shows ? new String(raw.content(), StandardCharsets.UTF_8).strip() : "";
        String head = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        lines.add(raw.key().ordinal() + " " + raw.origin().record() + " "
                + raw.origin().mediaType() + " " + raw.source() + ": " + head.replaceAll("\\s+", " "));
    }

    @Override
    public void quarantine(
            DocumentKey key, String source, @Nullable String record, Outcome.Cause cause, String message) {
        lines.add(key.ordinal() + " " + record + " " + cause);
    }
}
