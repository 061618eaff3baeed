package org.copydesk.extract.tika;

import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.UnreadableException;

/** A child process ended, or had to be ended, before it had answered. That need not be its document's fault. */
final class LostChildException extends Exception {
    private static final long serialVersionUID = 1;
    private final Cause cause;

    /** @param cause of the document's quarantine, should another child be lost over it too */
    LostChildException(Cause cause, String message, Throwable reason) {
        super(message, reason);
        this.cause = cause;
    }

    UnreadableException unreadable() {
        return new UnreadableException(cause, getMessage(), this);
    }
}
