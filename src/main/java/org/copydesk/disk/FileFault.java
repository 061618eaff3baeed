package org.copydesk.disk;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Words for what a file system refused: the message of the exception is often the path and nothing else. */
public final class FileFault {
    private FileFault() {}

    /** Returns what went wrong, in a few words with the path; of anything else its message, or its class. */
    public static String describe(Throwable fault) {
        Throwable cause = fault instanceof UncheckedIOException wrapped ? wrapped.getCause() : fault;
        if (cause instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there";
        }
        String message = fault.getMessage();
        boolean wordless = message == null
                || message.isBlank()
                || cause instanceof FileSystemException refused && refused.getReason() == null;
        return wordless ? cause.getClass().getSimpleName() + (message == null ? "" : ": " + message) : message;
    }
}
