package org.copydesk.disk;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Words for what a file system refused: the message of the exception is often the path and nothing else. */
public final class FileFault {
    /** What Linux and others say, also where a quota is what is full. */
    private static final List<String> NO_ROOM =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

    private FileFault() {}

    /** Tells whether there was no room to write, whatever the libraries in between made of it. */
    public static boolean isDiskFull(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (NO_ROOM.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }

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
        if (isDiskFull(fault)) {
            return "the disk is full (" + message + ")";
        }
        boolean wordless = message == null
                || message.isBlank()
                || cause instanceof FileSystemException refused && refused.getReason() == null;
        return wordless ? cause.getClass().getSimpleName() + (message == null ? "" : ": " + message) : message;
    }
}
