package org.copydesk.cli.command;

/** Exit codes of the process. */
public final class Exit {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG = 2;
    public static final int REFUSED = 3;
    public static final int BUSY = 4;

    private Exit() {}
}
