package org.copydesk.job;

/** Another run is at work in the output folder; nothing was done. */
public final class OutputBusy extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /** @param message who is at work where, and what to do about it */
    public OutputBusy(String message) {
        super(message);
    }
}
