package org.copydesk.document;

/** A file or record that cannot be read, with the cause under which it is quarantined. Never stops a run. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;
    private final Outcome.Cause cause;

    /** @param message one sentence for the operator, without the file's name */
    public UnreadableException(Outcome.Cause cause, String message) {
        super(message);
        this.cause = cause;
    }

    public UnreadableException(Outcome.Cause cause, String message, Throwable reason) {
        super(message, reason);
        this.cause = cause;
    }

    public Outcome.Quarantined outcome() {
        return new Outcome.Quarantined(cause, getMessage());
    }
}
