package org.copydesk.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Outcome.Cause;

/**
 * Reads one input file, whatever its format, and delivers its documents to a {@link Sink}, numbered from 0. What
 * cannot be read is quarantined and takes a number too. Thread-safe; memory is bounded whatever the file's size.
 */
public final class InputReader {
    private final Limits limits;
    private final Sources sources;

    public InputReader(Limits limits, Sources sources) {
        this.limits = limits;
        this.sources = sources;
    }

    /** @throws IOException only when the operating system will not give the file */
    public void read(InputFile file, Sink sink) throws IOException {
        if (!Files.isRegularFile(file.absolute(), LinkOption.NOFOLLOW_LINKS)) {
            sink.quarantine(new DocumentKey(file.path(), 0), null, Cause.UNREADABLE, "not a regular file");
        }
    }
}
