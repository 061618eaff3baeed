package org.copydesk.cli;

/** The command line. */
public final class Copydesk {
    private Copydesk() {}

    public static void main(String[] arguments) {}
}
