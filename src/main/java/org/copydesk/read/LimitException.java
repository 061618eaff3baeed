package org.copydesk.read;

import java.io.IOException;
import org.copydesk.document.Outcome.Cause;

/** A bound of {@link Limits} was met. */
final class LimitException extends IOException {
    private static final long serialVersionUID = 1;
    private final Cause cause;
    private final boolean endsFile;

    private LimitException(Cause cause, boolean endsFile, String message) {
        super(message);
        this.cause = cause;
        this.endsFile = endsFile;
    }

    /** One document is too much; the next may be read. */
    static LimitException ofDocument(String message) {
        return new LimitException(Cause.TOO_LARGE, false, message);
    }

    /** The file unfolds beyond all measure: nothing more of it is read. */
    static LimitException ofFile(Cause cause, String message) {
        return new LimitException(cause, true, message);
    }

    Cause quarantine() {
        return cause;
    }

    boolean endsFile() {
        return endsFile;
    }
}
